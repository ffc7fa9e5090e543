import { written } from '../inquiry/audit.ts';
import { dayOf } from '../inquiry/japan.ts';
import type { Cursor } from '../inquiry/keyset.ts';
import { type QuestionFilter, type QuestionRow, questionsPage } from '../inquiry/questions.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import { addressAt, cityName, readCursor } from './filters.ts';
import type { Visit } from './gate.ts';
import { momentText } from './moment.tsx';
import { kindName, questionFilter } from './question-filter.ts';
import { channelNames } from './wording/common.ja.ts';
import { questionsWords } from './wording/questions.ja.ts';
import { reasonOf, statuses } from './wording.ja.ts';

/** So many questions go into one file, read in pieces: D1 takes 50 queries in one call on the free plan. */
export const mostExported = 10_000;
const piece = 1000;

/** The questions that the list shows, as a file for spreadsheets. Who takes one away is written down first. */
export const questionExport = async (visit: Visit): Promise<Response> => {
  const { c, person, database, now } = visit;
  const filter = questionFilter(visit);
  const { city, ...rest } = filter;
  await written(database, {
    at: now.getTime(),
    by: person.name,
    action: 'exported',
    subject: 'questions',
    city,
    detail: JSON.stringify(rest),
  });
  const name = `questions-${dayOf(now.getTime())}.csv`;
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${name}"`);
  return c.body(streamOf(linesOf(visit, filter)));
};

/** The file in pieces; one that cannot be read to its end says so in its last line. */
async function* linesOf(visit: Visit, filter: QuestionFilter): AsyncGenerator<string> {
  const { c, database } = visit;
  yield byteOrderMark + csvLine(questionsWords.columns);
  let cursor: Cursor | null = readCursor(c);
  try {
    for (let read = 0; read < mostExported; read += piece) {
      const { rows, next } = await questionsPage(database, filter, cursor, piece);
      yield rows.map((row) => csvLine(cellsOf(visit, row))).join('');
      cursor = next;
      if (!next) return;
    }
  } catch {
    yield csvLine([questionsWords.cut]);
    return;
  }
  const { origin } = new URL(c.req.url);
  yield csvLine([questionsWords.more(mostExported, origin + addressAt(c, cursor))]);
}

const cellsOf = (visit: Visit, row: QuestionRow): readonly (string | number | null)[] => [
  row.id,
  momentText(row.at),
  cityName(visit, row.city),
  channelNames[row.channel],
  statuses[row.status],
  kindName(row.kind),
  row.reason === null ? null : reasonOf(row.reason),
  row.question,
  row.curated,
  row.latency,
];

/** A body that is read as it is sent: no more than one piece is held. */
const streamOf = (texts: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
};
