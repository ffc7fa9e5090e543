import type { Wording } from './wording.ts';

/** English. Titles and names of the plans stay as the plans have them, in Japanese. */
export const en: Wording = {
  source: (place) => `(Source: ${place})`,
  city: ({ name, english }) => (english === undefined ? name : `${english} (${name})`),
  printedPage: (page) => `p. ${page}`,
  sectionSeparator: ' > ',
  item: (text) => `- ${text}`,
  planEnded: (title, from, to) =>
    `The plan 「${title}」 covered fiscal years ${from} to ${to} and has ended. Please ask the desk what applies now.`,
  draftPlan: (title) => `「${title}」 is a draft, not an adopted plan.`,
  processDocument: (title) => `「${title}」 describes how a plan is made. It is not the plan itself.`,
  otherCity: (name) => `This answer is from the plans of ${name}.`,
  mixedColumns:
    'This is a fragment of a document whose columns came out mixed, and words may be missing. Please check the source as well.',
  quotesAreJapanese: 'The quotes below are the plan’s own words, in Japanese.',
  correctedSpelling: (from, to) => `「${from}」 was read as 「${to}」.`,
  yearOutside: (years) => `The plans kept here do not cover or mention ${years.join(', ')}.`,
  validity: {
    draft: 'Draft',
    process: 'About how a plan is made',
    unknown: 'No period stated',
    ended: (from, to) => `Fiscal years ${from} to ${to} (ended)`,
    current: (from, to) => `Fiscal years ${from} to ${to}`,
  },
  nothingInPlan: 'This city’s plan says nothing about it.',
  indicator: {
    base: (year) => `Current value (${year})`,
    target: (year) => `Target value (${year})`,
    noBase: 'no current value given',
  },
  contact: {
    org: 'Name',
    postal: 'Postal code',
    address: 'Address',
    tel: 'Phone',
    email: 'E-mail',
    url: 'Website',
    place: 'Place',
  },
  aside: (text) => ` (${text})`,
  desk: {
    label: (desk) => `Desk: ${desk}`,
    withPhone: (name, phone) => `${name} (phone ${phone})`,
    ask: 'Please ask this desk:',
    none: 'The plans name no desk for this. Please ask the city hall’s main counter.',
  },
  cityAnswer: {
    label: (city) => `Answer by the staff of ${city} (not a quote from a plan)`,
    instead: 'The plans do not answer this, but the city’s staff have prepared an answer, in Japanese.',
    plansToo: 'The plans say:',
    byStaff: 'Based on: answer by staff',
    source: (title) => `Based on: ${title}`,
    approved: (since, until) => `Checked on ${since}${until === null ? '' : ` (valid until ${until})`}`,
  },
  notFound: {
    no_match: 'Nothing in the plans kept here answers this.',
    weak_match: 'Nothing in the plans kept here answers this.',
    asked_detail_missing:
      'The plans do not state what you asked for (such as an amount, a deadline, how to apply, a number or a name).',
    other_municipality: (names) =>
      `The plans of ${names.join(', ')} are not kept here, and another city’s plans would not answer for them.`,
    out_of_scope: 'This service answers from city plans only, so it cannot answer this.',
    year_outside: 'The plans kept here say nothing about the year you asked about.',
  },
  instead: 'The plans do answer these:',
  cityAlone: (name) => `What would you like to know about the plans of ${name}? You could ask, for example:`,
  fixed: {
    greeting: 'Hello. This service answers from city plans, in the plans’ own words. You could ask, for example:',
    thanks: 'You are welcome. Please ask whenever there is more you would like to know.',
    usage:
      'Please write what you would like to know, in your own words. You get the words of the city plans, with the place where they stand. If the plans do not say it, you will be told so.',
    rude: 'This service answers questions about city plans in the plans’ own words. If something is troubling you, please talk to the desk at city hall.',
    injection: 'This service shows the words of city plans and nothing else. It cannot follow other instructions.',
    fire: 'If there is a fire, or somebody is hurt or suddenly ill, call 119 right away. Say “kaji” for a fire or “kyukyu” for an ambulance. This service cannot call for you.',
    crime:
      'If there has been a crime or an accident, or you feel in danger, call 110 right away. This service cannot call for you.',
    life: 'Please do not carry this alone. You can talk to somebody at the Yorisoi Hotline, 0120-279-338 (free of charge, 24 hours). For languages other than Japanese, press 2 after the announcement; their hours are limited. If a life is in danger, call 119.',
    personal:
      'This service cannot advise on personal circumstances. Please ask the consultation desk at city hall. If it is urgent or you are in danger, call 110.',
    empty: 'The question could not be read. Please write in words what you would like to know.',
  },
};
