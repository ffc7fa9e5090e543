import type { FC } from 'hono/jsx';
import type { DeskAnswer } from '../answer/answer.ts';
import { SourceLink } from './citation-card.tsx';
import { ContactValue } from './contact-value.tsx';
import { Icon } from './icons.tsx';
import { words } from './wording.ja.ts';

const Row: FC<{ name: string; type: string; value: string | undefined }> = ({ name, type, value }) =>
  value === undefined ? null : (
    <div>
      <dt>{name}</dt>
      <dd>
        <ContactValue type={type} value={value} />
      </dd>
    </div>
  );

/** Whom to ask. */
export const Desk: FC<{ desk: DeskAnswer }> = ({ desk }) => (
  <section class="desk" aria-labelledby="desk">
    <h3 id="desk">
      <Icon name="phone" />
      {words.desk.heading}
    </h3>
    <p class="desk-name">{desk.name}</p>
    <dl class="pairs">
      <Row name={words.desk.phone} type="tel" value={desk.phone} />
      <Row name={words.desk.email} type="email" value={desk.email} />
      <Row name={words.desk.address} type="address" value={desk.address} />
      <Row name={words.desk.url} type="url" value={desk.url} />
    </dl>
    <p>
      <SourceLink citation={desk.citation} text={words.desk.source} />
    </p>
  </section>
);
