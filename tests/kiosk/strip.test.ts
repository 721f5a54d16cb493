import { expect, test } from 'vitest';
import { useStrip } from './over-a-site.ts';

const { kiosk, site, onSite, touch } = useStrip();

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

test('the red button ends the visit', async () => {
	await onSite();
	const [visit] = kiosk().profiles();
	touch('done');
	await expect.poll(() => kiosk().profiles()).not.toContain(visit);
	await kiosk().site.shown(/^\/borne\/fini$/);
});
