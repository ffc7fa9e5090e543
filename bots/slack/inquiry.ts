/** An inquiry as it arrived, taken apart. */
export type Inquiry = {
  /** In the order of the letter, each at most 300 characters. */
  readonly questions: readonly string[];
  /** Questions beyond the most that one reply takes. */
  readonly leftOut: number;
};

const most = 8;
const longest = 300;

const bullet =
  /^[\s　]*(?:[・●○■□◆◇▪◦*＊‐–—-]+|[(（]?[0-9０-９]{1,2}[)）.．、:：]|[0-9０-９]{1,2}[\s　]+|[①-⑳]|[QＱ問][0-9０-９]{0,2}[.．:：、\s　]|[(（]?[ア-オa-e][)）.．])[\s　]*/u;
const joining =
  /^(?:また|それから|それと|あと|さらに|なお|そして|ついでに|加えて|最後に|まず|次に)(?:は|、|，|\s|　)*/u;
const courtesy =
  /よろしく|宜しく|お世話に|ご返信|ご返答|お返事|ご回答(?:を|の|いただ|くださ|お願)|お待ちして|ご検討|突然|失礼(?:いた|し)|恐れ入ります(?:が)?[、。]?$|恐縮です|はじめまして|初めまして|ありがとうござい|いつも/u;
/** A sentence that only says that questions follow. */
const announces =
  /^(?:以下、?)?(?:どうか|ぜひ)?(?:教えて|お教え|ご教示|お聞かせ)(?:ください|下さい|いただけ(?:ます|ません)(?:でしょう)?か|いただきたいです|願います)?$|(?:次|以下|下記)の?.{0,12}(?:点|こと|件|質問|内容|事項|とおり|通り|項目)|(?:質問|お尋ね|おたずね|お聞き|伺い|うかがい)(?:したい|たい)?(?:こと|点|事項|件)?が?.{0,8}(?:あります|ございます|あり、)|[0-9０-９一二三四五六七八](?:点|つ)ほど/u;
const endsAsQuestion =
  /[?？]$|(?:でしょう|です|ます|ました|ません|ない|ある|できる|いい|よい|必要|可能|の|だ|う)か(?:ね|な)?$/u;
const asksToBeTold =
  /(?:教えて|おしえて|お教え|聞かせて|お聞かせ|ご教示|ご教授|知らせて|お知らせ|ご案内|説明して|ご説明)|(?:知り|聞き|お聞きし|伺い|うかがい|お伺いし|お尋ねし|おたずねし|確認し|相談し|ご相談し)たい/u;

/**
 * Splits an inquiry into its questions. What is no question (greetings, who writes, thanks, a signature, what was
 * quoted) is left aside; where nothing looks like a question, the whole is one.
 */
export const splitInquiry = (text: string): Inquiry => {
  const sentences = linesOf(text).flatMap(sentencesOf);
  const listed = sentences.some(({ text: sentence }) => announces.test(bare(sentence)) && asks(sentence));
  const questions = sentences
    .filter(({ text: sentence, isItem }) => isQuestion(sentence) || (listed && isItem && !courtesy.test(sentence)))
    .flatMap(({ text: sentence }) => separate(sentence))
    .map(tidy)
    .filter((question) => question.length >= 2);
  const distinct = [...new Set(questions)];
  const whole = [...text.replace(/\s+/gu, ' ').trim()].slice(0, longest).join('');
  if (distinct.length === 0) return { questions: whole === '' ? [] : [whole], leftOut: 0 };
  return { questions: distinct.slice(0, most), leftOut: Math.max(distinct.length - most, 0) };
};

type Line = { readonly text: string; readonly isItem: boolean };

/** Lines as they are meant: items of a list apart, lines that a mail program broke put together again. */
const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let open = false;
  for (const raw of text.replaceAll('\r', '').split('\n')) {
    const trimmed = raw.replace(/[\s　]+$/u, '');
    if (trimmed === '' || /^[>＞|｜]/u.test(trimmed) || /^[-─━=＝*＊_~～]{3,}$/u.test(trimmed)) {
      open = false;
      continue;
    }
    const isItem = bullet.test(trimmed);
    const last = lines.at(-1);
    if (open && last && !isItem)
      lines[lines.length - 1] = { ...last, text: last.text + trimmed.replace(/^[\s　]+/u, '') };
    else lines.push({ text: trimmed.replace(bullet, '').replace(/^[\s　]+/u, ''), isItem });
    open = trimmed.length >= 15 && !/[。．.？?！!」）)：:、]$/u.test(trimmed);
  }
  return lines;
};

/** Sentences end at 。？！ outside of quotation marks and brackets. */
const sentencesOf = ({ text, isItem }: Line): Line[] => {
  const sentences: string[] = [];
  let depth = 0;
  let current = '';
  for (const char of text) {
    current += char;
    if ('「『（('.includes(char)) depth++;
    else if ('」』）)'.includes(char)) depth = Math.max(depth - 1, 0);
    else if (depth === 0 && '。．？?！!'.includes(char)) {
      sentences.push(current);
      current = '';
    }
  }
  return [...sentences, current]
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ text: sentence, isItem }));
};

const bare = (sentence: string): string => sentence.replace(/[。．！!\s　]+$/u, '');

const asks = (sentence: string): boolean => endsAsQuestion.test(bare(sentence)) || asksToBeTold.test(sentence);

const isQuestion = (sentence: string): boolean =>
  asks(sentence) && !announces.test(bare(sentence)) && !isCourtesy(sentence);

/** A courtesy with a question mark is still a question; 「お返事いただけますか」 is not. */
const isCourtesy = (sentence: string): boolean => courtesy.test(sentence) && !/[?？]$/u.test(sentence);

/** 「…はありますか、また…はどこですか」 are two questions. */
const separate = (sentence: string): string[] => {
  const parts = sentence.split(
    /(?<=か)[、，](?=(?:また|それと|それから|あと|そして|さらに|ついでに|もし)|.{4,}か[。？?]?$)/u,
  );
  return parts.every((part) => part.length >= 4 && asks(part)) ? parts : [sentence];
};

const tidy = (question: string): string => {
  const plain = bare(question).replace(bullet, '').replace(joining, '').replace(joining, '').trim();
  return [...plain].slice(0, longest).join('');
};
