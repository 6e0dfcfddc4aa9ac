import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { renderInApp } from '@/lib/test/testApp';
import { useCertainty } from './closedDays';

afterEach(cleanup);

const Words = () => useCertainty()('confirmed');

it('says of a day that was typed in, in the reader’s language, that the secretariat confirmed it', async () => {
  await renderInApp(<Words />, { language: 'fr' });
  expect(screen.getByText('confirmée par le secrétariat')).toBeTruthy();
});
