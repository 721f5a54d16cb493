import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pressAsThePage, siteThatAsks, touchNamed } from './asks-for-files.ts';
import { JPEG, layScan, PDF } from './lay-scan.ts';
import { SOON, useStrip } from './over-a-site.ts';

const asking = siteThatAsks();
const { kiosk, site, onSite, touch } = useStrip({}, undefined, asking.answers);

test('the strip says where she is, and how to come back', async () => {
	const { said, line } = await onSite();
	const names = await said();
	expect(names).toContain('navigation La borne');
	expect(names.join()).toContain(`Vous êtes sur le site ${site().host}`);
	line.close();
	touch('back');
	await kiosk().site.shown(/^\/borne$/);
});

test('it speaks the language that she chose on the kiosk', async () => {
	for (const [home, name] of [
		['/borne/en', 'button Back to the kiosk'],
		['/borne/ar', 'button العودة إلى الجهاز']
	] as const) {
		await kiosk().site.lead(/^\/borne/, `${kiosk().site.origin}${home}/guides`);
		await kiosk().site.shown(new RegExp(`^${home}/guides$`));
		const { said, line } = await onSite('/compte', name);
		expect((await said()).join()).not.toContain('J’ai terminé');
		line.close();
		// From right to left, the way back stands where the end does.
		touch(home.endsWith('/ar') ? 'done' : 'back');
		await kiosk().site.shown(new RegExp(`^${home}$`));
	}
});

test('somebody is called from the site itself, in the language of the kiosk', async () => {
	await kiosk().site.lead(/^\/borne/, `${kiosk().site.origin}/borne/facile/guides`);
	await kiosk().site.shown(/^\/borne\/facile\/guides$/);
	await onSite();
	touch('call');
	await kiosk().site.shown(/^\/borne\/facile\/appeler$/);
	expect(await kiosk().ask('/etat')).toMatchObject({ status: 200 });
});

test('a site that asks for a file is given the scan that she touches, and no window of the machine opens', async () => {
	layScan(kiosk().at('run/scans/ma-carte.pdf'), PDF, 200);
	layScan(kiosk().at('run/scans/photo.jpg'), JPEG, 100);
	symlinkSync('/etc/passwd', kiosk().at('run/scans/passwd.pdf'));
	await kiosk().site.lead(/^\/borne/, `${kiosk().site.origin}/borne`);
	await kiosk().site.shown(/^\/borne$/);
	const { line, said } = await onSite('/demande');
	// By itself, a page shows nothing: nobody has touched it.
	await site().run(/^\/demande/, 'document.forms[0].piece.click(); aside.click();');
	expect((await said()).join()).not.toContain('Choisissez');
	const { screen } = kiosk();
	await touchNamed(line, screen, /Votre pièce$/);
	await expect.poll(said, SOON).toContain('StaticText 2 documents.');
	const shown = (await said()).filter((one) => /^(button|dialog)/.test(one));
	expect(shown).toEqual([
		'dialog Choisissez un document numérisé',
		'button Actualiser la liste',
		'button Annuler',
		expect.stringMatching(/^button Document numérisé à \d{1,2} h \d\d Image, 1\sko$/),
		expect.stringMatching(/^button Document numérisé à \d{1,2} h \d\d PDF, 1\sko$/)
	]);
	expect(screen.titles()).toEqual(['/demande - Chromium']);
	// A page that had got hold of a button of the panel would press it in vain.
	await pressAsThePage(line, /^button .*Image/);
	await touchNamed(line, screen, /^button .*PDF/);
	await expect
		.poll(() => site().run(/^\/demande/, 'return heard'), SOON)
		.toEqual(['input piece', 'change piece']);
	await site().run(/^\/demande/, 'document.forms[0].submit()');
	await expect.poll(() => asking.received.length, SOON).toBe(1);
	expect(asking.received[0]!.includes('filename="ma-carte.pdf"')).toBe(true);
	expect(asking.received[0]!.includes(PDF)).toBe(true);
	expect(screen.titles()).toEqual(['/demande - Chromium']);
	line.close();
	touch('back');
	await kiosk().site.shown(/^\/borne$/);
});

test('the red button ends the visit', async () => {
	await onSite();
	const [visit] = kiosk().profiles();
	touch('done');
	await expect.poll(() => kiosk().profiles()).not.toContain(visit);
	await kiosk().site.shown(/^\/borne\/fini$/);
});
