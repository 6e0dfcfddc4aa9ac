import { describe, expect, it } from 'vitest';
import { showFieldErrors } from '@/lib/page/forms';
import { ApiProblem } from './problem';
import { renderInApp } from '@/lib/test/testApp';

describe('a problem of the API', () => {
  it('names its fields as the forms know them', () => {
    const problem = new ApiProblem(400, {
      title: 'Invalid',
      errors: { NextStepDue: ['Lies in the past.'], 'Person.FamilyName': ['Missing.', 'Too short.'] },
    });
    expect(problem.fields).toEqual({ nextStepDue: 'Lies in the past.', 'person.familyName': 'Missing. Too short.' });
  });

  it('survives a body that is none', () => {
    expect(new ApiProblem(502, '<html>').message).toBe('HTTP 502');
    expect(new ApiProblem(502, undefined).fields).toEqual({});
  });

  it('knows when someone else was quicker', () => {
    expect(new ApiProblem(412, {}).isStale).toBe(true);
    expect(new ApiProblem(409, { code: 'stale-version' }).isStale).toBe(true);
    expect(new ApiProblem(409, { code: 'already-exists' }).isStale).toBe(false);
  });
});

describe('errors of a form', () => {
  const form = () => {
    const shown: Record<string, string> = {};
    return {
      values: { subject: '', at: '' },
      shown,
      setErrors: (errors: Record<string, string>) => void Object.assign(shown, errors),
    };
  };

  it('stand beside their fields and nowhere else', () => {
    const target = form();
    expect(showFieldErrors(target, new ApiProblem(400, { errors: { Subject: ['Required.'] } }))).toBeUndefined();
    expect(target.shown).toEqual({ subject: 'Required.' });
  });

  it('of plain validation are said in the reader’s language, with their limits', async () => {
    await renderInApp(<></>, { language: 'fr' });
    const target = form();
    showFieldErrors(
      target,
      new ApiProblem(400, {
        code: 'invalid-request',
        errors: { subject: ['The field Subject must be a string with a maximum length of 300.'], at: ['Nobody thought of this.'] },
        reasons: { subject: [{ code: 'too-long', min: null, max: 300 }], at: [{ code: 'unheard-of', min: null, max: null }] },
      }),
    );
    expect(target.shown).toEqual({ subject: '300 caractères au plus.', at: 'Nobody thought of this.' });
  });

  it('of fields the form does not show are left to say', () => {
    const target = form();
    const problem = new ApiProblem(400, { errors: { Subject: ['Required.'], Campaign: ['Closed.'] } });
    expect(showFieldErrors(target, problem)).toBe(problem);
    expect(target.shown).toEqual({ subject: 'Required.' });
  });

  it('that are no problem of the API are left to say', () => {
    const broken = new TypeError('Failed to fetch');
    expect(showFieldErrors(form(), broken)).toBe(broken);
  });
});
