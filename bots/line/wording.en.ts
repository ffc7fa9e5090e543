import type { Wording } from './wording.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

/** English. The quotes stay as the plans have them, in Japanese. */
export const en: Wording = {
  greeting: {
    title: 'This is Machikotae',
    body: 'I answer questions about city plans with the plans’ own words. Just type what you would like to know.',
    tryExample: 'Try an example',
    chooseCity: 'Choose your city',
    howTo: 'How to use',
  },
  groupGreeting:
    'This is Machikotae. I answer questions about city plans with the plans’ own words. In this group, please @mention me with your question. I stay silent otherwise.',
  usage: {
    title: 'How to use',
    lines: [
      'Type what you would like to know, short or long, in English or Japanese.',
      'Answers are quotes from city plans, in Japanese. “See source” shows where each one stands.',
      'You can go on with “phone number?” or “more” for 15 minutes after an answer.',
      'Send a location to be answered from that city’s plans.',
      'What the plans do not say, I will tell you so.',
      'If cards are hard to read, send “text only”.',
    ],
  },
  privacy: {
    title: 'Privacy',
    lines: ({ days, handOffs }) => [
      'Please do not send names, phone numbers, addresses or My Number. What looks like one is removed before it is read.',
      'Your city, language and display are kept for one year after the last change, in a form that does not say who you are.',
      'Your last question and its topic are kept for 15 minutes, to understand what you ask next.',
      `The text of questions, and whether they were answered, is kept for ${days} days, to answer better. Whose they are is kept only as a code that cannot be turned back.`,
      ...(handOffs
        ? [
            `What you pass on with “Ask a person” is read by the city’s staff. Your LINE user ID is kept encrypted to bring you the answer, and deleted when the matter is closed. What was written is deleted ${days} days after that.`,
          ]
        : []),
      `Unsending a message deletes its record too. Sending “delete my history”, or blocking, deletes your settings and all records of your questions${handOffs ? ', and closes what was passed on' : ''}.`,
      'In groups, only the text of questions is kept, not whose or which group’s they are.',
      'A location is used only to find its city and is not kept.',
    ],
    forget: 'Delete what is kept',
  },
  settings: {
    title: 'Settings',
    city: (name) => `City: ${name ?? 'none chosen (all cities)'}`,
    language: 'Language: English',
    display: (plain) => `Display: ${plain ? 'text only' : 'cards'}`,
    changeCity: 'Change city',
    changeLanguage: 'Change language',
    plainText: 'Text only',
    cards: 'Show cards',
    done: (what) => `Done (${what}).`,
  },
  language: {
    ask: 'Please choose a language.',
    name: 'English',
    changed: 'I will speak English from now on. Quotes stay in Japanese, as the plans have them.',
  },
  display: {
    plain: 'I will answer with text only. To go back, send “cards”.',
    cards: 'I will answer with cards.',
  },
  city: {
    ask: 'Please choose the city you live in or would like to know about.',
    askOther: 'Which city’s plans shall I search?',
    chosen: (name) => `I will answer from the plans of ${name}. Please send your question.`,
    all: 'All cities',
    allChosen: 'I will search the plans of all cities. Please send your question.',
    unknownPlace: 'I do not have the plans of that place’s city. These are the cities I can answer for.',
    noAddress: 'The location had no address. Please choose a city.',
  },
  answer: {
    found: (count) => (count === 1 ? 'Found 1 passage in the plans.' : `Found ${count} passages in the plans.`),
    leftOut: (count) => `There are ${count} more. “More results” shows them.`,
    more: (count) => `More results (${count}).`,
    noMore: 'I found nothing else in the plans.',
    others: (count) => `and ${count} more`,
    trimmed: 'This is too long to show in full. Please see the source for the rest.',
  },
  card: {
    source: 'Source',
    page: 'Page',
    published: 'Published',
    openSource: 'See source',
    openBasis: 'See what it rests on',
    copyQuote: 'Copy quote',
    copyList: 'Copy list',
    callDesk: 'Call the desk',
    call: 'Call',
    copyEmail: 'Copy e-mail',
    openSite: 'Open website',
    desk: 'Desk',
    list: (count) => `List (${count})`,
    progress: (percent) => `${percent}% of the target`,
    continued: 'Please see the source for the rest.',
  },
  press: {
    contact: 'Contact',
    more: 'More results',
    otherCity: 'Another city',
    helpful: 'Helpful',
    wrong: 'Not it',
    person: 'Ask a person',
    usage: 'How to use',
    privacy: 'Privacy',
    settings: 'Settings',
    examples: 'Examples',
    plans: 'Plans',
  },
  examples: 'You could ask, for example:',
  plans: { title: 'Plans', open: 'Read the plan' },
  feedback: {
    thanks: 'Thank you. We will learn from it.',
    sorry: 'Sorry about that. Please try other words, or choose one of these.',
  },
  handOff: {
    title: 'Ask a person',
    to: (city) =>
      `I will pass this question on to the staff of ${city ?? 'the city'}. Their answer will come to this chat.`,
    question: (question) => `“${question}”`,
    passes: 'Only this question and your choice of city and language are passed on, not your name or profile.',
    keeps: 'To bring you the answer, your LINE user ID is kept encrypted. It is deleted when the matter is closed.',
    expected: (open, { month, day, weekday, hour }) =>
      `${open ? '' : 'The office is closed now. '}As a guide, expect an answer by ${hour >= 15 ? 'the evening of' : `${hour}:00 on`} ${weekdays[weekday]}, ${months[month - 1]} ${day} (Japan time).`,
    ask: 'Shall I pass it on?',
    yes: 'Yes, pass it on',
    no: 'No',
    passed: (id) => `I have passed it on. It is No. ${id}. You will get the answer in this chat.`,
    queued: (id) =>
      `I have taken your question. It is No. ${id}. I cannot reach the staff right now and will pass it on as soon as I can.`,
    before: (id) => `You passed this question on before, as No. ${id}. To ask something else, just send your question.`,
    stopped: 'I have not passed it on. Nothing was kept.',
    askFirst: 'Please send your question first. After the answer, press “Ask a person”.',
    failed: 'I could not pass it on. Please ask the desk directly.',
    gone: 'Passing questions on is not available now. Please ask the desk directly.',
    sender: (city) => (city === null ? 'City staff' : `${city}の職員 (staff)`),
    answered: (id, who) =>
      `[Answer from a person] No. ${id}${who === null ? '' : `\n${who}`}\nWritten by the city’s staff. It is not a quote from a plan.`,
    ended: (id, desk) =>
      `No. ${id} was closed before an answer could be given. We are sorry. Please ask ${desk ?? 'the city’s desk'} directly. Your LINE user ID, kept for the answer, is deleted.`,
    cardTitle: (id) => `Answer from a person (No. ${id})`,
    goOn: 'To write back, press “Write back”. If you have what you need, press “Solved”.',
    reply: 'Write back',
    settle: 'Solved',
    prefix: (id) => `To staff (No. ${id}): `,
    howToReply: (prefix) =>
      `Please write after “${prefix}” and send it. Phone numbers, addresses and the like are removed before it is passed on.`,
    written: (id) => `I have passed it on to the staff (No. ${id}). You will get the answer in this chat.`,
    writtenLater: (id) =>
      `I have taken your message (No. ${id}). I cannot reach the staff right now and will pass it on as soon as I can.`,
    notWritten: 'I could not pass it on. Please send it again in a little while.',
    settled: (id) => `No. ${id} is closed. Your LINE user ID, kept for the answer, is deleted.`,
    over: (id) =>
      `No. ${id} is closed already, so I did not pass this on. To ask something new, just send your question.`,
    notYours: (id) => `I could not find No. ${id}. Please check the number.`,
  },
  personal: {
    note: (kinds) =>
      `I removed what looks like personal data (${kinds}) without reading it. Please do not send it here, to keep it safe.`,
    kinds: {
      email: 'e-mail address',
      phone: 'phone number',
      myNumber: 'My Number',
      card: 'card number',
      account: 'account number',
      address: 'street address',
      birthDate: 'date of birth',
      postalCode: 'postal code',
      number: 'number',
    },
  },
  nothingLeft: 'Please type what you would like to know.',
  textOnly: 'I cannot read pictures, films, recordings or stickers. Please type your question.',
  forgotten:
    'Your settings, conversation and recorded questions are deleted. What was passed on to staff, if anything, is closed.',
  notForgotten: 'Sorry, something could not be deleted now. Please send “delete my history” again in a little while.',
  closed: {
    maintenance: 'I cannot answer now because of maintenance. Please try again later.',
    off: 'Answers on LINE are paused for now. If it is urgent, please ask the city’s desk.',
  },
  busy: 'You have sent many questions in a row. Please wait a little and try again.',
  failed: 'Sorry, I could not answer. Please try again in a little while.',
  tryNext: 'You could go on with:',
  menu: {
    bar: 'Menu',
    areas: ['Examples', 'Choose city', 'Plans', 'Contact', 'How to use', 'Settings・言葉'],
  },
};
