import { expect, test } from 'vitest';
import { answerMail, mailtoOf, outcomeMail, partnerMail } from './partner-mail.ts';

const link = 'https://declic.example/partenaire/jeton?a=b&c=d';
const words = {
	centre: 'Centre social d’Outreau',
	phone: '03 21 00 00 00',
	opens: 'referral',
	link,
	until: '2026-12-24'
} as const;

test('written from one’s own mailbox, the mail carries the very same words', () => {
	const mail = partnerMail(words);
	const address = new URL(mailtoOf(mail, 'accueil+ccas@example.org'));
	expect(decodeURIComponent(address.pathname)).toBe('accueil+ccas@example.org');
	const said = (name: string) =>
		decodeURIComponent(new RegExp(`[?&]${name}=([^&]*)`).exec(address.href)![1]!);
	expect(said('subject')).toBe(mail.subject);
	expect(said('body')).toBe(mail.text);
	expect(mail.text).toContain(link);
});

test('a partner without an address has its mail begun, and whoever writes says to whom', () => {
	expect(mailtoOf({ subject: 'a', text: 'b' }, null)).toBe('mailto:?subject=a&body=b');
});

test('a mail says which telephone to call, when the centre has noted one', () => {
	expect(partnerMail(words).text).toMatch(/téléphonez au centre\u00a0: 03 21 00 00 00\.$/);
	expect(partnerMail({ ...words, phone: null }).text).toMatch(/téléphonez au centre\.$/);
});

test.each([
	['referral', 'vous oriente quelqu’un', true],
	['door', 'vous ouvre une porte', false],
	['page', 'vous ouvre une page à lire', false]
] as const)(
	'« %s » says what it is for, and whether it may be passed on',
	(opens, subject, own) => {
		const mail = partnerMail({ ...words, opens });
		expect(mail.subject).toBe(`Le centre social d’Outreau ${subject}`);
		expect(mail.text.includes('ne le transférez pas')).toBe(own);
		expect(mail.text.includes('sans compte')).toBe(!own);
	}
);

test('a colleague reads which partner answered, what, and where', () => {
	const page = 'https://declic.example/equipe/partenaires/orientations/1';
	const { subject, text } = answerMail({ partner: 'CCAS', answer: 'Accepté', page });
	expect(subject).toBe('Le CCAS a répondu\u00a0: accepté');
	expect(text).toContain(page);
});

test('a partner reads what becomes of whom it sent, and where to follow while its link is open', () => {
	const said = { ...words, outcome: 'Prise en charge', sentOn: '2026-11-23' };
	const { subject, text } = outcomeMail(said);
	expect(subject).toBe('Le centre social d’Outreau vous répond');
	expect(text).toContain('Le 23 novembre 2026');
	expect(text).toContain('prise en charge.');
	expect(text).toContain(link);
	expect(outcomeMail({ ...said, link: null }).text).not.toContain('ordinateur');
});
