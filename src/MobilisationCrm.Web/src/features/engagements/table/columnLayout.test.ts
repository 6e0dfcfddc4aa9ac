import { describe, expect, it } from 'vitest';
import { columnIds, fromAddress, moveColumn, readLayout, toAddress, togglePinned, toggleShown, usualLayout } from './columnLayout';

describe('the layout of the columns', () => {
  it('is the usual one for a reader who never chose', () => {
    expect(readLayout(undefined)).toEqual(usualLayout);
    expect(readLayout('broken')).toEqual(usualLayout);
  });

  it('leaves out columns of another version and puts new ones at the end', () => {
    const layout = readLayout({ order: ['due', 'moon', 'state'], hidden: ['moon', 'state', 'owner'], pinned: ['due'] });
    expect(layout.order.slice(0, 3)).toEqual(['due', 'state', 'stage']);
    expect(layout.order).toHaveLength(columnIds.length);
    expect(layout.hidden).toEqual(['owner']);
    expect(layout.pinned).toEqual(['due']);
  });

  it('moves a column by one place and stops at the ends', () => {
    expect(moveColumn(usualLayout, 'stage', -1).order.slice(0, 2)).toEqual(['stage', 'state']);
    expect(moveColumn(usualLayout, 'state', -1).order).toEqual(usualLayout.order);
    expect(moveColumn(usualLayout, 'language', 1).order).toEqual(usualLayout.order);
  });

  it('hides, shows and pins', () => {
    expect(toggleShown(usualLayout, 'blocs').hidden).toEqual(['language']);
    expect(toggleShown(usualLayout, 'due').hidden).toContain('due');
    expect(togglePinned(togglePinned(usualLayout, 'stage'), 'state').pinned).toEqual(['stage']);
  });

  it('stands in the address with order, pinned and hidden columns, and comes back the same', () => {
    const chosen = moveColumn(toggleShown(togglePinned(usualLayout, 'due'), 'owner'), 'due', -1);
    expect(toAddress(chosen)).toBe('*state.stage.priority.*due.quiet.position.commitment.group');
    expect(toAddress(fromAddress(toAddress(chosen)))).toBe(toAddress(chosen));
    expect(fromAddress('moon.*due').order[0]).toBe('due');
    expect(fromAddress('moon').hidden).not.toContain('state');
  });
});
