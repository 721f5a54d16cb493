import { plainDay } from '#lib/shared/french-dates.ts';

/** What is on record of the link of a referral; each day (YYYY-MM-DD) is of the centre’s zone. */
export type LinkRecords = {
	/** Déclic was to mail it: how that ended, once it has. */
	mail: { ended: 'sent' | 'failed'; on: string } | 'queued' | null;
	openedOn: string | null;
};

/** How far a link went on its way to the partner, and since when if that has a day. */
export type Sending =
	{ step: 'to-give' | 'on-its-way' | 'not-mailed' } | { step: 'mailed' | 'opened'; on: string };

/**
 * Where a link is, from what is on record of it. Opened, it arrived, however it went: nobody looks at
 * its mail any more. Without a mail, only whoever gives it knows that she did: it is still to give.
 */
export function sendingOf({ mail, openedOn }: LinkRecords): Sending {
	if (openedOn) return { step: 'opened', on: openedOn };
	if (mail === null) return { step: 'to-give' };
	if (mail === 'queued') return { step: 'on-its-way' };
	return mail.ended === 'sent' ? { step: 'mailed', on: mail.on } : { step: 'not-mailed' };
}

/** The same in words: « envoyé » is said of what left, and of nothing else. */
export function sendingLabel(sending: Sending): string {
	switch (sending.step) {
		case 'to-give':
			return 'Lien à transmettre';
		case 'on-its-way':
			return 'Courriel en route';
		case 'not-mailed':
			return 'Le courriel n’est pas parti';
		case 'mailed':
			return `Envoyé par courriel le ${plainDay(sending.on)}`;
		case 'opened':
			return `Lien ouvert le ${plainDay(sending.on)}`;
	}
}
