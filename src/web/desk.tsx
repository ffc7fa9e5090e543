import type { FC } from 'hono/jsx';
import type { DeskAnswer } from '../answer/answer.ts';
import { SourceLink } from './citation-card.tsx';
import { ContactValue } from './contact-value.tsx';
import { Icon } from './icons.tsx';
import type { Reader } from './reader.ts';

type RowProps = {
  readonly name: string;
  readonly type: string;
  readonly value: string | undefined;
  readonly reader: Reader;
};

const Row: FC<RowProps> = ({ name, type, value, reader }) =>
  value === undefined ? null : (
    <div>
      <dt>{name}</dt>
      <dd lang={reader.ofPlans}>
        <ContactValue type={type} value={value} />
      </dd>
    </div>
  );

/** Whom to ask. */
export const Desk: FC<{ desk: DeskAnswer; reader: Reader }> = ({ desk, reader }) => {
  const { words, ofPlans } = reader;
  return (
    <section class="desk" aria-labelledby="desk">
      <h3 id="desk">
        <Icon name="phone" />
        {words.desk.heading}
      </h3>
      <p class="desk-name" lang={ofPlans}>
        {desk.name}
      </p>
      <dl class="pairs">
        <Row name={words.desk.phone} type="tel" value={desk.phone} reader={reader} />
        <Row name={words.desk.email} type="email" value={desk.email} reader={reader} />
        <Row name={words.desk.address} type="address" value={desk.address} reader={reader} />
        <Row name={words.desk.url} type="url" value={desk.url} reader={reader} />
      </dl>
      <p>
        <SourceLink citation={desk.citation} text={words.desk.source} reader={reader} />
      </p>
    </section>
  );
};
