import { cloneElement, Suspense, useState, type ReactElement, type ReactNode } from 'react';
import { lazyPart, usePreload } from '@/lib/server/preload';

export interface Action {
  /** Names the entry among its siblings, and is what it says unless `content` says more. */
  text: string;
  content?: ReactNode;
  icon?: ReactNode;
  isChosen?: boolean;
  /** The language of the text, where it is not the page's. */
  lang?: string;
  /** Stays open after a choice whose effect is seen at once. */
  staysOpen?: boolean;
  onChoose: () => void;
}

export interface ActionGroup {
  label?: string;
  actions: readonly Action[];
}

export interface ActionMenuProps {
  /** Opens the menu; takes a ref and the attributes of a button. */
  button: ReactElement<React.ComponentPropsWithRef<'button'>>;
  /** Stands above the entries. */
  head?: ReactNode;
  groups: readonly ActionGroup[];
  width?: number;
  position?: 'bottom-start' | 'bottom-end';
}

const load = () => import('./ActionMenuList');
const ActionMenuList = lazyPart(load);

/** A button with a menu whose code no first page waits for: it comes when the page is at rest, or when first pressed. */
export function ActionMenu(props: ActionMenuProps) {
  const [isAsked, setAsked] = useState(false);
  usePreload(load);
  if (isAsked) {
    return (
      <Suspense fallback={props.button}>
        <ActionMenuList {...props} />
      </Suspense>
    );
  }
  return cloneElement(props.button, { 'aria-haspopup': 'menu', 'aria-expanded': false, onClick: () => setAsked(true) });
}
