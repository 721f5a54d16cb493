import type { OwnWords } from './own-words.ts';

export const OWN_IN_ENGLISH: OwnWords = {
	title: 'Your message',
	states: {
		waiting: 'Not read yet',
		published: 'Published',
		ended: 'Over',
		refused: 'Not published',
		hidden: 'Hidden',
		withdrawn: 'Withdrawn'
	},
	waiting: (day) => `Your message has arrived. It has been waiting to be read since ${day}.`,
	waitingHint:
		'Somebody at the centre reads it before anyone else, most often within two days. Come back here to see what becomes of it.',
	published: 'Your message is published: anybody can read it.',
	see: 'See it as everybody does',
	ended: 'Your notice is over: it is no longer shown.',
	refused: 'Your message is not published.',
	hidden: 'Your message is no longer shown.',
	withdrawn: 'You have withdrawn this message. Nobody else reads it.',
	again: 'Your new words are waiting to be read. Nothing changes in the meantime.',
	againRefused: 'Your new words are not published. What was shown stays.',
	corrected: 'We changed a few words before publishing it.',
	hers: 'You had written',
	theirs: 'We published',
	why: 'Why',
	added: 'The centre adds',
	reasons: {
		insult: 'Words may hurt somebody. Say the same thing otherwise: we will publish it.',
		somebody: 'A person can be recognised. Speak of the problem without saying who.',
		'between-neighbours':
			'It is a matter between neighbours. Come and talk to us: we know who can help.',
		unlawful: 'The law forbids publishing these words.',
		untrue: 'We checked: this is not accurate.',
		advert: 'This is not a place to sell.',
		already: 'Somebody has already said it. Thank you!',
		elsewhere: 'It is not in our neighbourhood. We cannot check it.',
		unclear: 'We did not understand. Write it otherwise, or come and tell us.',
		emergency: 'It may be urgent. In danger, call 17 or 112. We are doing what we can.',
		solved: 'It is no longer the case.'
	},
	photoWaits: 'Your photo waits for somebody to look at it. Until then, nobody else sees it.',
	photoShown: 'Your photo is shown with your message.',
	noPhoto: {
		child: 'A child can be seen: the photo is not shown.',
		face: 'Somebody can be recognised: the photo is not shown.',
		plate: 'A number plate or a house number can be read: the photo is not shown.',
		unclear: 'The photo does not show what you say: it is not shown.'
	},
	yours: 'What you said',
	where: 'Where',
	saidOn: (day) => `Sent on ${day}`,
	change: 'Say it otherwise',
	changeHint: 'Somebody reads your new words before they are published.',
	changeField: 'Your words',
	changeSend: 'Send these words',
	changed: 'Noted: your new words are waiting to be read.',
	changedMasked: (kinds) => `We have hidden: ${kinds}.`,
	same: 'These words are the same: nothing has changed.',
	already: 'It was already recorded. Thank you!',
	withdraw: 'Withdraw my message',
	withdrawHint: 'You do not have to say why.',
	withdrawAsk: 'Withdraw your message?',
	withdrawWhat: [
		'Nobody will read it any more.',
		'It is for good: to say it again, you will have to write it again.'
	],
	withdrawYes: 'Yes, withdraw my message',
	withdrawNo: 'No, leave it',
	appeal: 'Do you disagree?',
	appealHint: 'Ask for somebody else to read it. It will not be the person who decided.',
	appealField: 'Why, in a few words',
	appealSend: 'Ask for another reading',
	appealed: 'Asked: somebody else is reading your message again.',
	appealWaits: (day) => `You asked for another reading on ${day}. Somebody else is reading it.`,
	appealEnds: {
		upheld: 'Somebody else has read it: the decision stays the same.',
		overturned: 'Somebody else has read it: you were right, the decision has changed.'
	},
	keep: 'Keep this page',
	keepHint: [
		'It is your ticket. Only this page lets you follow, change or withdraw your message.',
		'Photograph this square, print the page, or add it to your favourites.',
		'Give it to nobody: whoever opens it can change your message.'
	],
	square: 'Square to photograph: it opens this page',
	address: 'Its address',
	sayMore: 'Say something else',
	closed: 'This ticket opens nothing',
	closedLead: [
		'Perhaps the address is cut: it sometimes is, in a message.',
		'Check it, or call the social centre.'
	],
	failed: 'That did not work',
	tired: 'That is a lot in a short time. Wait a quarter of an hour, or call.',
	optional: 'if you like',
	errors: { words: 'Write your message, in 600 letters at most.' }
};
