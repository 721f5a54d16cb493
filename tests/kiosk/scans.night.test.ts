import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameThat, siteThatAsks, touchNamed } from './asks-for-files.ts';
import { JPEG, layScan, PDF } from './lay-scan.ts';
import { PAINTED, SOON, useStrip } from './over-a-site.ts';

const TITLE = 'Choisissez un document numérisé';
const PANEL = `dialog ${TITLE}`;
const STILL = 'alertdialog Êtes-vous toujours là\u00a0?';

describe('however a site asks', () => {
	const asking = siteThatAsks();
	const { kiosk, site, inner, onSite, touch } = useStrip({}, undefined, asking.answers);
	const scan = (name: string, bytes: Buffer, secondsAgo: number) =>
		layScan(kiosk().at('run/scans', name), bytes, secondsAgo);
	const heard = () => site().run<string[]>(/^\/demande/, 'return heard');

	/** She stands before the site, with two documents scanned. */
	async function before(path = '/demande', lastButton?: string) {
		asking.received.length = 0;
		for (const name of readdirSync(kiosk().at('run/scans'))) rmSync(kiosk().at('run/scans', name));
		scan('ma-carte.pdf', PDF, 600);
		scan('photo.jpg', JPEG, 300);
		const { line, said } = await onSite(path, lastButton);
		return {
			said,
			touches: (name: RegExp, times = 1) => touchNamed(line, kiosk().screen, name, times),
			says: (text: string) => expect.poll(said, SOON).toContain(text),
			saysNoMore: (text: string) => expect.poll(said, SOON).not.toContain(text),
			async leaves() {
				expect(kiosk().screen.titles()).toHaveLength(1);
				line.close();
				touch('back');
				await kiosk().site.shown(/^\/borne$/);
			}
		};
	}

	test('by a name over a hidden input: what the site does not take is said to be so', async () => {
		const { touches, said, says, leaves } = await before();
		await touches(/Joindre une pièce$/);
		await says('StaticText 2 documents.');
		const names = await said();
		expect(names.filter((one) => one.startsWith('button Document'))).toHaveLength(1);
		expect(names).toContain(
			'StaticText Ce site ne prend pas ce genre de document. Demandez à l’accueil.'
		);
		await touches(/^button .*Image/);
		await expect.poll(heard, SOON).toEqual(['input jointe', 'change jointe']);
		await leaves();
	});

	test.each([
		['that it has laid nowhere', /^button Choisir à part$/],
		['by its other way of asking', /^button Choisir autrement$/]
	])('by an input %s', async (_how, name) => {
		const { touches, leaves } = await before();
		await touches(name);
		await touches(/^button .*PDF/);
		await expect.poll(heard, SOON).toEqual(['input à part', 'change à part']);
		const bytes = `return [...new Uint8Array(await aside.files[0].arrayBuffer())]`;
		expect(Buffer.from(await site().run<number[]>(/^\/demande/, bytes))).toEqual(PDF);
		await leaves();
	});

	test('in a part of the page that is closed to others', async () => {
		const { touches, leaves } = await before();
		await site().run(
			/^\/demande/,
			`const host = document.body.appendChild(document.createElement('div'));
			const inside = host.attachShadow({ mode: 'closed' });
			inside.innerHTML = '<input type="file" aria-label="Bien caché" style="position: fixed; left: 600px; top: 220px; width: 400px; height: 60px">';
			window.hidden = inside.firstChild;
			hidden.onchange = () => heard.push(hidden.files[0].name);`
		);
		await touches(/Bien caché$/);
		await touches(/^button .*PDF/);
		await expect.poll(heard, SOON).toContain('ma-carte.pdf');
		await leaves();
	});

	test.each([
		['another site', () => `src = '${inner().origin}/cadre'`, () => inner().host],
		[
			'no site at all',
			() =>
				`sandbox = 'allow-scripts'; frame.srcdoc = ${JSON.stringify(frameThat('files[0].text().then(tell)'))}`,
			() => site().host
		]
	])('in a frame of %s', async (_which, source, host) => {
		const { touches, said, says, leaves } = await before('/demande-en-cadre');
		await site().run(
			/^\/demande/,
			`window.told = [];
			addEventListener('message', ({ data }) => told.push(data));
			const frame = document.querySelector('iframe');
			frame.${source()};`
		);
		const told = () => site().run<string[]>(/^\/demande/, 'return told');
		await expect.poll(told, SOON).toEqual(['peint']);
		// A frame hears a finger a little after it is painted: she touches again, beside what the panel shows.
		const touched = async () => {
			kiosk().screen.touch(60, 250);
			return said();
		};
		await expect.poll(touched, { ...SOON, interval: 1_000 }).toContain(PANEL);
		await says(`StaticText Le document que vous touchez sera donné au site ${host()}.`);
		await touches(/^button .*PDF/);
		await expect
			.poll(async () => [...(await told()), ...asking.received.map(String)], SOON)
			.toEqual(['peint', PDF.toString()]);
		await leaves();
	});

	test('with the keyboard alone, several at once; Escape chooses none', async () => {
		const { says, saysNoMore, leaves } = await before();
		const press = kiosk().screen.press;
		const focused = () => site().run(/^\/demande/, 'return document.activeElement.name');
		await site().run(/^\/demande/, `document.forms[0].pieces.focus(); await ${PAINTED}`);
		press('space');
		await says('StaticText 2 documents.');
		press('Escape');
		await saysNoMore(PANEL);
		await expect.poll(heard, SOON).toEqual(['cancel pieces']);
		expect(await focused()).toBe('pieces');

		press('space');
		await says('StaticText 2 documents.');
		for (const key of ['Tab', 'space', 'Tab', 'space']) press(key);
		await says('button Donner les 2 documents');
		press('Tab', 'Return');
		await expect.poll(heard, SOON).toEqual(['cancel pieces', 'input pieces', 'change pieces']);
		await saysNoMore(PANEL);
		expect(await focused()).toBe('pieces');
		await site().run(/^\/demande/, 'document.forms[0].submit()');
		await expect.poll(() => asking.received.length, SOON).toBe(1);
		const [form] = asking.received;
		expect([form!.includes(PDF), form!.includes(JPEG)]).toEqual([true, true]);
		await leaves();
	});

	test('touched twice, a document is given once', async () => {
		const { touches, says, leaves } = await before();
		// So big that the second touch comes while it is on its way.
		scan('ma-carte.pdf', Buffer.concat([PDF, Buffer.alloc(18 * 1024 * 1024, ' '), PDF]), 600);
		const names = 'return [...aside.files].map(({ name }) => name)';
		await touches(/^button Choisir à part$/);
		await says('StaticText 2 documents.');
		await touches(/^button .*PDF/, 2);
		await expect.poll(heard, SOON).toEqual(['input à part', 'change à part']);
		expect(await site().run(/^\/demande/, names)).toEqual(['ma-carte.pdf']);
		await touches(/^button Choisir à part$/);
		await says('StaticText 2 documents.');
		await touches(/^button .*Image/);
		await expect.poll(() => site().run(/^\/demande/, names), SOON).toEqual(['photo.jpg']);
		expect(await heard()).toHaveLength(4);
		await leaves();
	});

	test('a whole folder is not given', async () => {
		const { touches, says, said, saysNoMore, leaves } = await before();
		await touches(/Votre dossier$/);
		await says(
			'StaticText Ce site demande un dossier entier. La borne ne peut pas en donner. Demandez à l’accueil.'
		);
		expect((await said()).filter((one) => one.startsWith('button'))).toEqual(['button Annuler']);
		await touches(/^button Annuler$/);
		await saysNoMore(PANEL);
		await leaves();
	});

	test('the page reads nothing of the panel, and does not ask for a file as it likes', async () => {
		const { touches, says, leaves } = await before();
		await touches(/Votre pièce$/);
		await says('StaticText 2 documents.');
		const read = await site().run<string>(
			/^\/demande/,
			`const all = [...document.querySelectorAll('*')];
			document.execCommand('selectAll');
			return [document.documentElement.innerHTML, document.body.innerText, String(getSelection()),
				all.filter((one) => one.shadowRoot).length, typeof showOpenFilePicker].join()`
		);
		expect(read).not.toMatch(/ma-carte|numérisé/);
		expect(read).toMatch(/0,undefined$/);
		await touches(/^button Annuler$/);
		await leaves();
	});

	test('what the scanner still writes is waited for, and in the language that she chose', async () => {
		await kiosk().site.lead(/^\/borne/, `${kiosk().site.origin}/borne/ar/guides`);
		await kiosk().site.shown(/^\/borne\/ar/);
		const arabic = await before('/demande', 'button العودة إلى الجهاز');
		scan('en-cours.pdf', PDF.subarray(0, 100), 0);
		await arabic.touches(/Votre pièce$/);
		await arabic.says('dialog اختاروا وثيقة ممسوحة ضوئيا');
		await arabic.says('StaticText عدد الوثائق: 3.');
		const waits = 'StaticText لم ينته الماسح الضوئي بعد. انتظروا قليلا، ثم المسوا «تحديث القائمة».';
		expect(await arabic.said()).toContain(waits);
		scan('en-cours.pdf', PDF, 10);
		await arabic.touches(/^button تحديث القائمة$/);
		await arabic.saysNoMore(waits);
		await arabic.touches(/^button إلغاء$/);
		await arabic.saysNoMore('dialog اختاروا وثيقة ممسوحة ضوئيا');
		// From right to left, the way back stands where the end does.
		touch('done');
		await kiosk().site.shown(/^\/borne\/ar$/);
		await kiosk().site.lead(/^\/borne/, `${kiosk().site.origin}/borne`);
		await kiosk().site.shown(/^\/borne$/);
	});

	test('who comes next finds none, and is told what to do', async () => {
		const first = await before();
		await first.touches(/Votre pièce$/);
		await first.says('StaticText 2 documents.');
		await first.touches(/^button .*PDF/);
		await first.saysNoMore(PANEL);
		const [visit] = kiosk().profiles();
		touch('done');
		await expect.poll(() => kiosk().profiles(), SOON).not.toContain(visit);
		await kiosk().site.shown(/^\/borne\/fini$/);
		expect(readdirSync(kiosk().at('run/scans'))).toEqual([]);
		const { line, said } = await onSite('/demande');
		await touchNamed(line, kiosk().screen, /Votre pièce$/);
		await expect.poll(said, SOON).toContain('StaticText Aucun document pour l’instant.');
		expect((await said()).join()).toContain('Posez votre feuille sur le scanner');
		expect((await said()).filter((one) => one.startsWith('button Document'))).toEqual([]);
	});
});

describe('when nobody touches anything', () => {
	const asking = siteThatAsks();
	const { kiosk, onSite } = useStrip(
		{ countdown: { quietSeconds: 4, lastSeconds: 60 } },
		undefined,
		asking.answers
	);

	test('the countdown is seen and touched in place of the panel', async () => {
		const { line, said } = await onSite('/demande');
		await touchNamed(line, kiosk().screen, /Votre pièce$/);
		await expect.poll(said, SOON).toContain(PANEL);
		await expect.poll(said, SOON).toContain(STILL);
		expect(await said()).not.toContain(PANEL);
		kiosk().screen.touch(640, 300);
		await expect.poll(said, SOON).not.toContain(STILL);
	});
});
