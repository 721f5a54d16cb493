import type { ScreenWords } from './written-screens.ts';

export const ENGLISH: ScreenWords = {
	home: {
		title: 'Hello. What would you like to do?',
		subjects: 'What people come for',
		tiles: {
			benefits: 'Benefits and health',
			taxes: 'Taxes',
			identity: 'Identity papers',
			work: 'Work',
			school: 'School and meals',
			retirement: 'Pension',
			messages: 'Phone and email',
			leisure: 'Leisure, children',
			other: 'Other procedures'
		},
		search: 'I am looking for a procedure',
		workshops: 'See the workshops, sign up',
		practise: 'Practise',
		places: 'Find a place',
		neighbourhood: 'Speak about the neighbourhood'
	},
	guides: {
		title: 'I am looking for a procedure',
		label: 'Say it in your own words',
		hint: 'For example: health card, school meals.',
		find: 'Search',
		found: (count) => (count === 1 ? 'One guide found' : `${count} guides found`),
		nothing:
			'No guide matches these words. Try other words, or call somebody with the button below.',
		all: 'All the guides',
		others: 'Other subjects',
		inFrench: 'These guides are in French.'
	},
	start: {
		begin: 'Begin',
		before: 'Before you begin',
		print: 'Print my papers',
		printLead: 'The sheet says which papers to prepare, then each step.',
		noPapers: 'No papers to prepare.',
		late: 'This guide is a little old: check with reception before you begin.'
	},
	print: {
		sending: 'The printer is receiving your sheet.',
		done: 'Your sheet is being printed. Take it before you leave.',
		tooMany: 'You have printed five pages. For the rest, ask at reception.',
		failed: 'The printer does not answer. Ask for your sheet at reception.'
	},
	step: {
		of: (step, steps) => `Step ${step} of ${steps}`,
		next: 'Next step',
		finish: 'I have done this step',
		leaves: (host) => `You are going to see the official site ${host}, in French.`,
		strip: 'Back to the kiosk',
		comeBack: 'To come back to this guide, touch “Back to the kiosk” at the top of the screen.',
		stuck: 'I am stuck',
		phone: 'Continue on my phone',
		square: 'Square to photograph, which opens this step',
		phoneLead: 'Take a photo of the square with your phone: this step opens.',
		noName: 'The square says the guide and the step. It says nothing of you.'
	},
	end: {
		title: 'You have read it all',
		practise: 'Practise without risk, in French',
		another: 'Look for another procedure',
		workshops: 'See the workshops'
	},
	gone: {
		title: 'Your traces are erased',
		lead: 'The next person sees nothing of you.',
		erased: [
			'What you looked for and wrote here',
			'The guides and the steps that you read',
			'Your settings: language, letters, screen',
			'The sound'
		],
		erasedByMachine: [
			'Your accounts open on other sites',
			'The history and the pages kept',
			'Documents downloaded or scanned',
			'What was waiting at the printer, and what was copied'
		],
		elsewhere:
			'Did you open an account on another site? Log out of that site too, or ask at reception.',
		left: 'The addresses of the pages you read stay on this device. Reception can erase them.',
		kept: 'Remember to take your sheets from the printer.',
		begin: 'Start again'
	},
	lost: {
		title: 'This page is not here',
		lead: 'Go back to the first screen, or call somebody with the button below.',
		search: 'I am looking for a procedure'
	}
};
