import { dates } from './dates.ts';
import type { TicketWording } from './wording.ts';

/** English, as a careful city clerk would write it. */
export const en: TicketWording = {
  title: 'Ask the city’s staff',
  pageTitle: (title) => `${title} | Machikotae`,
  errorTitle: (title) => `Error: ${title}`,
  ask: {
    title: 'Ask the city’s staff',
    lines: (city) => [
      `Your question goes to the staff of ${city ?? 'the city'}, because the plans do not answer it.`,
      'The reply appears on a page of its own that you get next. No name or e-mail address is needed.',
      'Only the text of your question and the name of the city are sent. They are deleted some time after the matter is closed.',
    ],
    question: 'Question to send',
    hint: (limit) =>
      `Up to ${limit} characters. Please do not write names, phone numbers, addresses or other personal information.`,
    city: 'City',
    chooseCity: 'Choose a city',
    consent: 'I agree that this question is sent to the city’s staff',
    needConsent: 'Please tick this box if the question may be sent.',
    needCity: 'Please choose the city whose staff you want to ask.',
    submit: 'Send to staff',
    expected: (open, by) =>
      `The office is ${open ? 'open' : 'closed'} now. You can expect a reply by the evening of ${dates.en.day(by)}.`,
    masked: 'Parts that look like personal information were replaced by ＊＊＊ before sending.',
  },
  off: {
    title: 'Questions are not passed on now',
    line: 'At the moment, questions cannot be sent to staff from here. Please ask at the city office.',
  },
  busy: {
    title: 'Many questions are coming in',
    line: 'We have paused for a short while because of the number of questions. Please try again later.',
  },
  failed: {
    title: 'Your question was not sent',
    line: 'Please try again in a little while. If it is urgent, please ask at the city office.',
  },
  gone: {
    title: 'There is no such page',
    line: 'The address is not right, or the matter was closed long ago and has been deleted.',
  },
  ticket: {
    title: (number) => `Inquiry no. ${number}`,
    keep: 'The reply will appear on this page. Please note down its address or bookmark it. Anybody who knows the address can read the page.',
    states: {
      waiting: 'Waiting for the staff’s reply.',
      answered: 'The staff have replied.',
      closed: 'This matter is closed.',
    },
    queued:
      'Your question has been received. It is taking time to reach the staff, and will do so as soon as possible.',
    question: 'Your question',
    conversation: 'Messages',
    none: 'No reply yet.',
    sides: { asker: 'You', staff: 'City staff' },
    reply: 'Write to the staff',
    replyHint: 'Please do not write personal information.',
    send: 'Send',
    settle: 'Close: I have what I need',
    settleHint: 'Once it is closed, nothing more can be sent.',
    time: dates.en.minute,
    reload: 'Look for a new reply',
    home: 'To the start page',
    results: {
      sent: 'Sent.',
      closed: 'It was not sent, because the matter is closed.',
      empty: 'Please write what you want to send.',
    },
  },
};
