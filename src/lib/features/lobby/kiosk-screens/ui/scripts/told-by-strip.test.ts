import { afterEach, expect, test, vi } from 'vitest';
import { openScreen, part, readScript } from './screen.fixture.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** A page to which the strip over a site has led, once it has heard what it is told. */
async function ledTo(pathname: string, hash: string) {
	const screen = openScreen({}, { pathname, hash });
	const isOver = (await readScript('told-by-strip')).hearStrip!();
	await vi.runAllTimersAsync();
	return { ...screen, isOver };
}

test('done on the site of somebody else, the server knows it too, and counts what was printed there', async () => {
	const { asked, led, isOver } = await ledTo('/borne/fini', '#fin=fini&pages=3');
	expect([isOver, asked, led]).toEqual([
		true,
		['/borne/imprime 3', '/borne/fin fini'],
		['/borne/fini']
	]);
});

test('back from there, the pages are counted and the visit goes on', async () => {
	const { asked, isOver } = await ledTo('/borne', '#pages=2');
	expect([isOver, asked]).toEqual([false, ['/borne/imprime 2']]);
});

test('walked away from there, she was there until she was last seen', async () => {
	expect((await ledTo('/borne/fini', '#fin=inactif')).asked).toEqual(['/borne/fin inactif']);
});

test.each(['', '#contenu', '#fin=accueil', '#fin=', '#agent=80.abc'])(
	'« %s » ends nothing',
	async (hash) => {
		const { asked, led, isOver } = await ledTo('/borne', hash);
		expect([isOver, asked, led]).toEqual([false, [], []]);
	}
);

test.each([
	['/borne', '/borne/guides/caf/etape/3', '/borne/guides/caf/etape/3'],
	['/borne/ar', '/borne/ar/guides/caf/etape/3', '/borne/ar/guides/caf/etape/3'],
	['/borne/en/appeler', '/borne/en/guides/caf/etape/3', '/borne/en/appeler?guide=caf&etape=3'],
	['/borne/fini', '/borne/guides/caf/etape/3', null],
	['/borne/en', '/borne/en/guides', null]
])('led to %s from the site of %s, she finds %s', async (pathname, from, to) => {
	const left = openScreen({}, { pathname: from });
	(await readScript('come-back')).comeBack!();
	const link = part({ closest: (selector: string) => (selector === '[data-site]' ? link : null) });
	const pressed = new Event('click');
	Object.defineProperty(pressed, 'target', { value: link });
	left.document.dispatchEvent(pressed);
	const kept = sessionStorage;
	const { led } = openScreen({}, { pathname });
	vi.stubGlobal('sessionStorage', kept);
	(await readScript('come-back')).comeBack!();
	expect(led).toEqual(to === null ? [] : [to]);
});
