import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { SessionContext, type Session } from '@/features/session/session';
import { renderInApp } from '@/lib/test/testApp';
import type { OrganisationDetail } from './organisations';
import { PostsPanel } from './PostsPanel';

afterEach(cleanup);

const post = (id: string, title: string) => ({ id, title, function: 'Other', holders: [] });
const detail = {
  organisation: { id: 'mission', name: 'Permanent Mission of Kenya' },
  posts: [post('one', 'Second Committee expert'), post('two', 'Counsellor')],
} as unknown as OrganisationDetail;

const draw = () =>
  renderInApp(
    <SessionContext value={{ role: 'Staff' } as Session}>
      <PostsPanel campaign="sse-next" detail={detail} mayWrite />
    </SessionContext>,
  );
const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Name of the post/ });
const edit = (title: string) => fireEvent.click(screen.getByRole('button', { name: `Edit: ${title}` }));

it('opens another post at once while nothing is typed', async () => {
  await draw();
  edit('Second Committee expert');
  edit('Counsellor');
  expect(nameField().value).toBe('Counsellor');
});

it('asks before the form of another post takes the place of something typed', async () => {
  await draw();
  edit('Second Committee expert');
  fireEvent.change(nameField(), { target: { value: 'Minister Counsellor' } });
  edit('Counsellor');
  fireEvent.click(await screen.findByText('Keep editing'));
  expect(nameField().value).toBe('Minister Counsellor');

  edit('Counsellor');
  fireEvent.click(await screen.findByText('Leave without saving'));
  expect(nameField().value).toBe('Counsellor');
});
