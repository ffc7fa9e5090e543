import type { ContactKind } from '../src/plan/fact.ts';
import type { Span } from '../src/plan/span.ts';

/** A value of a contact found in a block of text, with the organization it belongs to. */
export type FoundContact = { readonly type: ContactKind; readonly span: Span; readonly org: Span | null };

const phone =
  /(?:TEL|Tel|tel|ＴＥＬ|電話(?:番号)?|☎|℡)[\s:：.]*([0-9０-９]{2,5}[-－‐(（)）][0-9０-９]{1,4}[-－‐)）][0-9０-９]{3,4})/u;
const email = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/u;
const url = /https?:\/\/[\w./%#?=&~:;@!$'*+,-]+/u;
const postal = /〒\s*([0-9０-９]{3}[-－‐][0-9０-９]{4})/u;
const address = /^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)?.{1,12}[市区町村郡].{0,20}[0-9０-９].*$/u;
const reached = /^(.{2,30}?)(?:に|へ|まで)(?:お問い?合わ?せ|ご連絡|ご相談|お電話)/u;
const homepage = /^(.{2,20}?)(?:の)?(?:ホームページ|ウェブサイト|公式サイト)/u;
const inquiry = /^(?:問い?合わ?せ先?|問|担当)[\s:：]+(.{2,30}?)\s*(?=☎|℡|TEL|電話|[0-9０-９]{2,5}[-－]|$)/u;

/** Whether a text holds a phone number, an e-mail address, a postal code or a link: worth reading as a contact. */
export const looksLikeContact = (text: string): boolean => [phone, email, postal, url].some((rule) => rule.test(text));

/**
 * Reads contact values out of a block, line by line. An organization standing on a line of its own is a value too;
 * one that shares its line with a phone number, or is named only as the owner of a site, is just the owner.
 */
export const contactsIn = (text: string, start: number): FoundContact[] => {
  const found: FoundContact[] = [];
  let org: Span | null = null;
  let afterPostal = false;
  let offset = start;
  const lines = text.split('\n');

  lines.forEach((line, index) => {
    const here = (piece: string): Span => {
      const at = offset + line.indexOf(piece);
      return { start: at, end: at + piece.length };
    };
    const add = (type: ContactKind, piece: string | undefined) => {
      if (piece) found.push({ type, span: here(piece), org });
    };
    const bare = line.trim();
    const next = lines[index + 1] ?? '';

    const called = inquiry.exec(bare)?.[1] ?? homepage.exec(bare)?.[1];
    const named = reached.exec(bare)?.[1] ?? (postal.test(next) && !looksLikeContact(bare) ? bare : undefined);
    if (called) org = here(called);
    if (named) {
      org = here(named);
      add('org', named);
    }
    const code = postal.exec(bare);
    if (code) add('postal', code[1]);
    const behindCode = code ? bare.slice(bare.indexOf(code[0]) + code[0].length).trim() : '';
    if (address.test(behindCode)) add('address', behindCode);
    else if (afterPostal && address.test(bare)) add('address', bare);
    add('tel', phone.exec(bare)?.[1]);
    add('email', email.exec(bare)?.[0]);
    add('url', url.exec(bare)?.[0]);

    afterPostal = code !== null && behindCode === '';
    offset += line.length + 1;
  });
  return found;
};
