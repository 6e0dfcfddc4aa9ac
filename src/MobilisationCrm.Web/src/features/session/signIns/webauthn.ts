/** Why a browser gives no passkey, as far as it says. */
export type PasskeyFault = 'declined' | 'known' | 'place';

/** The browser gave no passkey; the API was not asked, or not to the end. */
export class PasskeyProblem extends Error {
  readonly fault: PasskeyFault;

  constructor(fault: PasskeyFault) {
    super(fault);
    this.name = 'PasskeyProblem';
    this.fault = fault;
  }
}

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = () => typeof PublicKeyCredential !== 'undefined';

interface Described {
  id: string;
  type: 'public-key';
  transports?: AuthenticatorTransport[];
}

type CreationJson = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: Described[];
};

type RequestJson = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  challenge: string;
  allowCredentials?: Described[];
};

/** Bytes as text, and text as bytes: base64url without padding (RFC 4648, 5). */
export const toBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const described = (all: Described[] = []) => all.map((one) => ({ ...one, id: fromBase64Url(one.id) }));

/** The browsers' own names of what went wrong (W3C Web Authentication). */
const faults: Record<string, PasskeyFault> = { InvalidStateError: 'known', SecurityError: 'place' };

async function asked<Response extends AuthenticatorResponse>(
  ask: () => Promise<Credential | null>,
): Promise<PublicKeyCredential & { response: Response }> {
  try {
    const credential = await ask();
    if (credential) {
      return credential as PublicKeyCredential & { response: Response };
    }
  } catch (error) {
    throw new PasskeyProblem(faults[(error as Error).name] ?? 'declined');
  }
  throw new PasskeyProblem('declined');
}

// By hand: not every password manager that stands in for the browser knows toJSON.
const answer = (credential: PublicKeyCredential, response: object) =>
  JSON.stringify({
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response,
  });

/** Has the browser make a passkey; gives its answer as the API takes it. */
export async function makePasskey(options: string): Promise<string> {
  const wanted = JSON.parse(options) as CreationJson;
  const made = await asked<AuthenticatorAttestationResponse>(() =>
    navigator.credentials.create({
      publicKey: {
        ...wanted,
        challenge: fromBase64Url(wanted.challenge),
        user: { ...wanted.user, id: fromBase64Url(wanted.user.id) },
        excludeCredentials: described(wanted.excludeCredentials),
      },
    }),
  );
  return answer(made, {
    clientDataJSON: toBase64Url(made.response.clientDataJSON),
    attestationObject: toBase64Url(made.response.attestationObject),
    transports: made.response.getTransports(),
  });
}

/** Has a passkey prove its holder; gives its answer as the API takes it. */
export async function provePasskey(options: string): Promise<string> {
  const wanted = JSON.parse(options) as RequestJson;
  const proof = await asked<AuthenticatorAssertionResponse>(() =>
    navigator.credentials.get({
      publicKey: { ...wanted, challenge: fromBase64Url(wanted.challenge), allowCredentials: described(wanted.allowCredentials) },
    }),
  );
  return answer(proof, {
    clientDataJSON: toBase64Url(proof.response.clientDataJSON),
    authenticatorData: toBase64Url(proof.response.authenticatorData),
    signature: toBase64Url(proof.response.signature),
    userHandle: proof.response.userHandle && toBase64Url(proof.response.userHandle),
  });
}
