import { expect, it } from 'vitest';
import { sensitiveIn } from './sensitiveWords';

it.each([
  ['He is on sick leave until March', ['health']],
  ['Elle est HOSPITALISÉE; sa mère la remplace.', ['health', 'private']],
  ['Está de baja médica', ['health']],
  ['Son arrêt-maladie dure encore', ['health']],
  ['Practising (Catholic)', ['belief']],
  ['Il ne vient pas pendant le ramadan', ['belief']],
  ['Su opinión política', ['belief']],
  ['His wife works in Geneva', ['private']],
])('“%s” looks like %j', (text, kinds) => {
  expect(sensitiveIn(text)).toEqual(kinds);
});

it.each([
  '',
  'The Mission will study paragraph 4 and answer by Friday',
  'Son groupe soutient le texte; la santé publique y figure',
  'Illustrated housewives and killings',
  'Son los mismos puntos que en 2024',
])('“%s” looks like nothing of the kind', (text) => {
  expect(sensitiveIn(text)).toEqual([]);
});
