import { expect, test } from 'vitest';
import { mailtoOf, partnerMail } from './partner-mail.ts';

const link = 'https://declic.example/partenaire/jeton?a=b&c=d';
const words = { opens: 'referral', link, until: '2026-12-24' } as const;

test('written from one’s own mailbox, the mail carries the very same words', () => {
	const mail = partnerMail('Centre social d’Outreau', words);
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
