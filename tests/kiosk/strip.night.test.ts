import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countPages } from '../../deploy/kiosk/agent/count-pages.mjs';
import { SOON, useStrip } from './over-a-site.ts';
import { pdfOf } from './sheets.ts';

/** A place of the screen where no button is. */
const ANYWHERE = [640, 300] as const;
const STILL = 'alertdialog Êtes-vous toujours là\u00a0?';

describe('on paper', () => {
	const { kiosk, onSite, touch } = useStrip();
	const waiting = () =>
		readdirSync(kiosk().at('spool')).map((name) => readFileSync(kiosk().at('spool', name)));

	test('a document of a site leaves as the site gave it, and a page as it is seen, counted', async () => {
		const document = await onSite('/formulaire.pdf');
		touch('print');
		await expect
			.poll(document.said, SOON)
			.toContain('StaticText 2 pages partent à l’imprimante. Pages qui vous restent : 3.');
		expect(waiting()).toEqual([pdfOf(2)]);
		document.line.close();
		touch('back');
		await kiosk().site.shown(/^\/borne$/);
		// The page of the kiosk is told of them once, and no other is.
		const counted = () => kiosk().site.visits.filter(({ url }) => url === '/borne/imprime').length;
		await expect.poll(counted).toBe(1);
		await kiosk().site.lead(/^\/borne$/, `${kiosk().site.origin}/borne/guides`);
		const page = await onSite('/longue');
		touch('print');
		await expect
			.poll(page.said, SOON)
			.toContain('StaticText 2 pages partent à l’imprimante. Pages qui vous restent : 1.');
		expect(waiting().map(countPages)).toEqual([2, 2]);
		touch('print');
		await expect
			.poll(async () => (await page.said()).join(), SOON)
			.toContain('StaticText Vous avez déjà imprimé');
		expect(waiting()).toHaveLength(2);
	});
});

describe('when nobody touches anything', () => {
	const { kiosk, onSite } = useStrip({ countdown: { quietSeconds: 2, lastSeconds: 12 } });

	test('the strip counts, large and aloud; one touch continues, as often as she likes; then all goes', async () => {
		const { line, said, heard } = await onSite();
		await line.send('WebAudio.enable');
		const [visit] = kiosk().profiles();
		for (let again = 0; again < 3; again++) {
			await expect.poll(said, SOON).toContain(STILL);
			kiosk().screen.touch(...ANYWHERE);
			await expect.poll(said, SOON).not.toContain(STILL);
		}
		await expect.poll(said, SOON).toContain(STILL);
		expect(await said()).toContain('button Je continue');
		await expect.poll(() => heard.join('\n')).toMatch(/Oscillator/);
		expect(heard.join('\n')).toContain('running');
		expect(kiosk().profiles()).toEqual([visit]);
		await expect.poll(() => kiosk().profiles()).not.toContain(visit);
		await kiosk().site.shown(/^\/borne\/fini$/);
	});
});

describe('when the page of the kiosk does not come', () => {
	const { kiosk, onSite, touch } = useStrip({}, ({ url }, response) => {
		if (url !== '/borne/fini') return false;
		response.writeHead(503, { 'content-type': 'text/html' }).end('<p>La page ne vient pas.</p>');
		return true;
	});

	test('the red button ends the visit all the same', async () => {
		await onSite();
		const [visit] = kiosk().profiles();
		touch('done');
		await expect.poll(() => kiosk().profiles(), SOON).not.toContain(visit);
	});
});
