export default function LogContactDialog(_: { iso2: string; onClose: () => void }) { return null; }
