import { OWN_IN_ENGLISH } from './own-words-in-english.ts';
import type { SayWords } from './said-words.ts';

export const ENGLISH: SayWords = {
	example: 'Demonstration: the neighbourhood and its residents are invented',
	call: 'Rather talk? Call us',
	quit: 'Leave fast',
	quitHint: 'One press, and a page about the weather opens instead.',
	entrance: {
		title: 'Speak about your neighbourhood',
		lead: 'Say what is good, what is not, what is worth knowing.',
		promise: [
			'We ask for no name and no account.',
			'Somebody at the social centre reads your message before anyone else.'
		],
		doors: 'What do you want to say?',
		apart: 'Between neighbours',
		whose: 'Which social centre is near you?',
		whoseHint: 'Somebody at this centre will read your message.',
		reads: (centre) => `Your message will be read by: ${centre}.`,
		other: 'Choose another centre',
		closed: 'Nobody can write here yet',
		closedLead: [
			'Call the social centre, or drop in.',
			'Somebody will listen and write down what you say.'
		]
	},
	doors: {
		idea: { label: 'I like it, I have an idea', sense: 'What is good, what could be better.' },
		problem: {
			label: 'There is a problem',
			sense: 'In the street or in a public place: a broken lamp, a pavement.'
		},
		tip: { label: 'Good tip', sense: 'An address, a trick, opening hours to know.' },
		news: { label: 'Local news', sense: 'What is coming soon: a party, a meeting.' },
		service: { label: 'A helping hand', sense: 'Offer or look for help between neighbours.' }
	},
	emergency: {
		title: 'Is somebody in danger?',
		lead: 'Do not write here: nobody would read it at once. Call.',
		numbers: [
			{ number: '112', words: 'Any emergency, everywhere in Europe.' },
			{ number: '17', words: 'Police: somebody threatens or hits you.' },
			{ number: '18', words: 'Fire brigade: a fire, an accident, somebody taken ill.' },
			{ number: '15', words: 'Ambulance: a life is in danger, day and night.' },
			{
				number: '114',
				words: 'By text message: if you cannot hear, speak, or speak aloud.',
				isByMessage: true
			},
			{ number: '119', words: 'A child is in danger: day and night.' },
			{ number: '3919', words: 'Violence against women: day and night, not on the bill.' }
		],
		neighbours:
			'A quarrel between neighbours is never published: the social centre answers you and helps.'
	},
	form: {
		back: 'Choose something else',
		needed: 'Nothing is sent straight away: you read it again first.',
		subject: 'What is it about?',
		subjects: {
			lighting: 'Street lights',
			road: 'Road, hole, pavement',
			crossing: 'Crossing, traffic',
			cleanliness: 'Rubbish, dumping',
			bench: 'Bench, playground',
			green: 'Trees, green spaces',
			water: 'Water, drains',
			bus: 'Bus, bus stop',
			access: 'Wheelchairs and pushchairs',
			building: 'Public building',
			noise: 'Noise',
			neighbours: 'Between neighbours',
			other: 'Something else'
		},
		words: {
			idea: 'What you like, or your idea',
			problem: 'What is the problem?',
			tip: 'Your tip',
			news: 'Your news',
			service: 'The help you offer or look for'
		},
		wordsHint: 'A few sentences are enough. Do not write anybody’s name.',
		where: 'Where is it?',
		whereHint: 'The name of the street, without the number. Or a place: the town hall, the park.',
		point: {
			open: 'Show it on the map',
			title: 'Map to show where it is',
			how: 'Touch the spot. With a keyboard: arrows move the map, Enter picks the cross in the middle.',
			here: 'It is here, in the middle',
			kept: 'The spot is chosen. We keep the nearest street, never a house.',
			remove: 'Remove this spot',
			removed: 'The spot is removed.',
			failed: 'The map did not come. Write the street instead.'
		},
		ends: 'Until what day should it be shown?',
		endsHint: (days) => `Within ${days} days. After that day it is no longer shown.`,
		young: 'I am under 15',
		youngHint: 'Then an adult must be with you: a parent, or somebody at the centre.',
		adult: 'An adult is with me',
		answer: 'Where can we answer you?',
		answerHint:
			'Your telephone or e-mail address. Kept under lock, never published, erased after a year.',
		optional: 'if you like',
		trap: 'Leave this box empty',
		readAgain: 'Read again before sending',
		next: 'In the next step you can add a photo.',
		refused: 'Your message has not been sent yet.',
		mistake: 'To correct:',
		errors: {
			words: 'Write your message.',
			long: 'That is too long: 600 letters at most.',
			subject: 'Choose what it is about.',
			where: 'That is too long: write only the street or the place.',
			ends: 'Choose a last day, between today and 60 days from now.',
			adult:
				'Come back with an adult: a parent, or somebody at the centre. Then tick “An adult is with me”.',
			answer:
				'We cannot answer there. Write a telephone number or an e-mail address, or leave it empty.',
			place: 'This place is no longer in the list. Choose another one, or write the street.',
			heavy: 'This photo is too heavy. Choose another one, or send without a photo.',
			large:
				'This photo is too large: too wide or too high. Take a screenshot of it and choose the screenshot, or send without a photo.',
			unopened:
				'We cannot open this photo. Take a screenshot of it and choose the screenshot, or send without a photo.',
			noPhoto: 'This file is not a photo. Choose another one, or send without a photo.',
			iphoneFormat:
				'We cannot open this iPhone photo. Take a screenshot of it and choose the screenshot, or send without a photo.',
			crowded:
				'Many photos are coming in at the same time. Try again in a minute, or send without a photo. Your text is kept.'
		},
		already: [
			'Your message has already arrived: it was kept once only.',
			'Do you have something else to say? Write it below.'
		]
	},
	preview: {
		title: 'Read your message again',
		lead: 'Nothing has been sent yet.',
		shown: 'This is what everybody will see',
		ownShown: 'This is what the team of the centre will read',
		ownHint: 'This is never published. To get an answer, say where, or come and see us.',
		masked: 'We have hidden:',
		maskedWhy: 'Anybody can read this page, strangers too. What is hidden is not kept.',
		kinds: {
			phone: 'a telephone number',
			mail: 'an e-mail address',
			plate: 'a number plate',
			house: 'the number of a house, beside a name',
			name: 'somebody’s name, beside an address',
			confidential: 'a confidential number'
		},
		where: 'Where',
		whereAsk: 'Where is it exactly?',
		asTyped: (street) => `“${street}”, as you wrote it`,
		nowhere: 'No particular place',
		near: (street, town) =>
			street ? `Near “${street}”, ${town}` : `At the spot you touched, ${town}`,
		until: (day) => `Shown until ${day}`,
		photo: 'Add a photo',
		photoHint: [
			'Somebody looks at the photo before it is shown.',
			'Never a face or a child that people could recognise.',
			'The day and place written in the photo are erased.'
		],
		answerBy: {
			mail: 'If it is useful, we will answer you at:',
			phone: 'If it is useful, we will call you on:'
		},
		never: 'This is never published.',
		withAdult: 'You are under 15, and an adult is with you. This is not published.',
		send: 'Send',
		correct: 'Correct',
		kept: 'To trace abuse, the law has us keep for a year, under lock, where the message came from. Nobody of the team reads it.'
	},
	own: OWN_IN_ENGLISH
};
