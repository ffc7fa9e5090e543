import { en as answers } from '../answer/wording.en.ts';
import type { Wording } from './wording.ts';

const years = (from: number, to: number): string =>
  from === to ? `Fiscal year ${from}` : `Fiscal years ${from} to ${to}`;

/** English. The plans themselves stay as they are, in Japanese. */
export const en: Wording = {
  site: 'Machikotae',
  tagline: 'Ask your city’s plans',
  titleOf: (page) => `${page} | Machikotae`,
  errorTitle: (title) => `Error: ${title}`,
  skip: 'Skip to the main text',
  nav: { label: 'Site', ask: 'Ask', plans: 'Plans' },
  languages: { label: 'Language', name: 'English' },
  footer: {
    promise:
      'Answers are the words of the plans that the cities published, quoted as they stand, in Japanese. Nothing is written anew.',
    check: 'For what applies now, and for procedures of your own, please ask the desk at city hall.',
    privacy: 'What is kept',
    api: 'For programs (OpenAPI)',
  },
  city: answers.city,

  ask: {
    title: 'Ask your city’s plans',
    intro:
      'Ask in your own words, in English or Japanese. You get the sentences of the city’s plans that answer, quoted in Japanese, with the place where they stand.',
    question: 'Question',
    hint: (limit) =>
      `Up to ${limit} characters; a few words will do. Please leave out names, phone numbers and other personal information.`,
    city: 'City',
    everyCity: 'Any (all cities)',
    submit: 'Ask',
    examples: 'For example',
    unknownCity: 'Please choose a city from the list.',
    empty: 'Please enter a question.',
    tooLong: (limit, length) => `Please keep the question within ${limit} characters (it has ${length} now).`,
  },

  answer: {
    heading: 'Answer',
    asked: 'You asked',
    titleOf: (question) => `Answer to “${question}”`,
    lead: {
      passages: 'This is what the plans say.',
      contact: 'These are the contacts that the plans give.',
      indicator: 'These are the targets that the plans set.',
      schedule: 'This is what the plans schedule, year by year.',
      comparison: 'This is what the plans of each city say.',
      overview: 'These are the main points of the plan.',
    },
    notices: 'Please note',
    quotes: 'Quotes',
    section: 'Headings',
    page: (page) => `Page ${page}`,
    inSource: 'Read it in the source',
    nothingHere: answers.nothingInPlan,
    suggestions: 'The plans answer these too',
    choices: 'Which of these is closest?',
    more: 'Go on asking',
    moreHint: 'You can follow up on this answer, for example with “phone number?”',
    askStaff: 'Send this question to the city’s staff',
    askStaffHint: 'What the plans do not answer, the staff will. No name or e-mail address is needed.',
  },

  privacy: {
    title: 'What is kept',
    lines: (days, handOffs) => [
      `The text of a question, whether it was answered and how long that took are kept for ${days} days, to answer better. What looks like a phone number, an e-mail or street address or an individual number is replaced by ＊＊＊ before anything is kept.`,
      'Who asked is not known here, and not kept. The address that you connect from is used only to refuse floods of questions, and not kept.',
      'How many questions were asked on a day is kept, tied to nobody.',
      ...(handOffs
        ? [
            `Questions that you send to staff are read by the city’s staff. No name or address is asked for. They are deleted ${days} days after the matter was closed.`,
          ]
        : []),
      'This site uses no cookies, but for the sign-in of staff.',
      'What is kept on LINE and in Slack is said there, under “Privacy”.',
    ],
  },

  facts: {
    indicators: 'Targets',
    name: 'Item',
    baseYear: 'Current value',
    targetYear: 'Target',
    source: 'Source',
    year: 'Fiscal year',
    plan: 'In the plan',
    meaning: 'Meaning',
    types: answers.contact,
    noBase: answers.indicator.noBase,
    items: 'What the plan lists',
    noOrg: 'No name given',
  },

  desk: {
    heading: 'Whom to ask',
    phone: 'Phone',
    email: 'E-mail',
    address: 'Address',
    url: 'Website',
    source: 'See it in the plan',
  },

  plan: {
    status: { adopted: 'Plan of the city', draft: 'Draft', process: 'About how a plan is made' },
    ended: 'The plan’s period has ended',
    draft: 'A draft',
    process: 'About how a plan is made',
    fragment: 'A fragment from mixed columns',
    listTitle: 'Plans',
    listIntro: 'Answers come from these plans. You can read each of them in full, in Japanese.',
    particulars: 'About this document',
    city: 'City',
    name: 'Title',
    publisher: 'Publisher',
    published: 'Published',
    period: 'Period',
    kind: 'Kind',
    notes: 'Notes',
    years,
    endedYears: (from, to) => `${years(from, to)} (ended on 31 March ${to + 1})`,
    notInText: 'not stated in the text',
    outside: 'from outside the text',
    outline: 'Contents',
    wholeOutline: 'See all contents',
    toOutline: 'To the contents',
    toQuote: 'To the marked passage',
    text: 'Source',
    textNote: 'The document’s text as it is kept, line breaks included, in Japanese. ',
    quoteNote: 'The quoted passage is marked.',
    plainText: 'Open the source as plain text',
  },

  message: {
    notFound: {
      title: 'Page not found',
      lines: [
        'The page has moved or is no longer there.',
        'Please check the address, or go on from one of the links below.',
      ],
    },
    methodNotAllowed: {
      title: 'This page cannot be opened like that',
      lines: ['This page does not take what was sent to it.', 'Please go on from one of the links below.'],
    },
    badRequest: {
      title: 'Please check what was sent',
      lines: [
        'There was a mistake in what was sent, so nothing can be shown.',
        'Please go on from one of the links below.',
      ],
    },
    internal: {
      title: 'Something went wrong',
      lines: ['We are sorry. Please try again in a little while.'],
    },
    busy: {
      title: 'Too many questions at once',
      lines: ['Many questions came in a short time.', 'Please wait for about a minute and try again.'],
    },
    unavailable: {
      title: 'No answers at the moment',
      lines: [
        'We are sorry. The index of the plans cannot be opened, so no questions can be answered.',
        'If it is urgent, please ask the desk at your city hall.',
      ],
    },
    closed: {
      title: 'Answers are paused for now',
      lines: ['If it is urgent, please ask the desk at your city hall.'],
    },
    home: 'To the first page',
    plans: 'To the plans',
  },
};
