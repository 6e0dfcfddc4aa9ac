import { fireEvent, render, waitFor } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, vi } from 'vitest';
import { useShortcuts } from './shortcuts';

function Page({ keys }: { keys: Record<string, () => void> }) {
  useShortcuts(keys);
  return (
    <>
      <h1>My desk</h1>
      <input aria-label="note" />
    </>
  );
}

describe('useShortcuts', () => {
  it('hears a key in the very moment in which the page is drawn', async () => {
    const log = vi.fn();
    const place = document.body.appendChild(document.createElement('div'));
    const eager = new MutationObserver(() => fireEvent.keyDown(window, { key: 'l' }));
    eager.observe(place, { childList: true });
    // Outside of act(), as in the browser: act() would run what React does later at once.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    const root = createRoot(place);
    root.render(<Page keys={{ l: log }} />);
    await waitFor(() => expect(place.querySelector('h1')).not.toBeNull());
    expect(log).toHaveBeenCalledOnce();
    root.unmount();
    eager.disconnect();
    place.remove();
    vi.unstubAllGlobals();
  });

  it('keeps single keys from acting while one types, but not those with Ctrl or ⌘', () => {
    const [single, search] = [vi.fn(), vi.fn()];
    const { getByLabelText } = render(<Page keys={{ k: single, 'mod+k': search }} />);
    fireEvent.keyDown(getByLabelText('note'), { key: 'k', bubbles: true });
    fireEvent.keyDown(getByLabelText('note'), { key: 'K', ctrlKey: true, bubbles: true });
    fireEvent.keyDown(window, { key: 'k', metaKey: true });
    expect(single).not.toHaveBeenCalled();
    expect(search).toHaveBeenCalledTimes(2);
    fireEvent.keyDown(window, { key: 'k' });
    expect(single).toHaveBeenCalledOnce();
  });
});
