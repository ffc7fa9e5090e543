import type { CuratedDraft } from '../curation.ts';
import type { Fields } from './fields.ts';

export const emptyDraft: CuratedDraft = {
  city: '',
  questions: [],
  text: '',
  desk: null,
  validFrom: null,
  validUntil: null,
  sourceTitle: null,
  sourceUrl: null,
};

/** What the form of an answer says; an empty box is none. */
export const draftIn = (fields: Fields): CuratedDraft => {
  const optional = (name: string): string | null => fields.lines(name).join(' ') || null;
  return {
    city: fields.text('city'),
    questions: [...new Set(fields.lines('questions'))],
    text: fields.text('text'),
    desk: optional('desk'),
    validFrom: optional('validFrom'),
    validUntil: optional('validUntil'),
    sourceTitle: optional('sourceTitle'),
    sourceUrl: optional('sourceUrl'),
  };
};
