import type { FC } from 'hono/jsx';

const digits = (text: string): string => text.normalize('NFKC').replace(/[^\d+]/gu, '');

const hrefOf = (type: string, value: string): string | undefined => {
  if (type === 'tel' && digits(value).length >= 9) return `tel:${digits(value)}`;
  if (type === 'email' && /^[^\s@]+@[^\s@]+$/u.test(value)) return `mailto:${value}`;
  if (type === 'url' && /^https?:\/\/\S+$/iu.test(value)) return value;
  return undefined;
};

/** A value of a contact, as a link where a phone, mail program or browser can use it. */
export const ContactValue: FC<{ type: string; value: string }> = ({ type, value }) => {
  const href = hrefOf(type, value);
  return <>{href ? <a href={href}>{value}</a> : value}</>;
};
