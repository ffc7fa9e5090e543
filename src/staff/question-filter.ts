import type { QuestionFilter } from '../inquiry/questions.ts';
import { channels, statuses } from '../inquiry/schema.ts';
import { readCity, readOne, readPeriod, sinceOf } from './filters.ts';
import type { Visit } from './gate.ts';
import { kinds } from './wording.ja.ts';

/** Which questions an address asks for, within what the person may see. */
export const questionFilter = (visit: Visit): QuestionFilter => ({
  since: sinceOf(readPeriod(visit.c, 30), visit.now),
  city: readCity(visit),
  channel: readOne(visit.c, 'channel', channels),
  status: readOne(visit.c, 'status', statuses),
  kind: readOne(visit.c, 'kind', Object.keys(kinds)),
});

const kindNames = new Map<string, string>(Object.entries(kinds));

/** What the kind of an answer is called; one without words of its own is shown by its name. */
export const kindName = (kind: string): string => kindNames.get(kind) ?? kind;
