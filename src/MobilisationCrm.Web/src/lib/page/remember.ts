/** The same function, working once for each argument: for what is dear to make and wanted by every row of a page. */
export function remember<Argument, Result>(make: (argument: Argument) => Result): (argument: Argument) => Result {
  const made = new Map<Argument, Result>();
  return (argument) => {
    if (!made.has(argument)) {
      made.set(argument, make(argument));
    }
    return made.get(argument) as Result;
  };
}

/** The same for what needs no argument: made when it is first wanted. */
export function once<Result>(make: () => Result): () => Result {
  const made = remember<null, Result>(make);
  return () => made(null);
}
