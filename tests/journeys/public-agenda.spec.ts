import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

const CALENDAR = '/centres/jacques-brel/agenda.ics';
const NEWS = '/centres/jacques-brel/agenda.rss';
const COURSE = 'Ateliers informatiques';
const IN_CALENDAR = `SUMMARY:${COURSE}\r\n`;
const IN_NEWS = `<title>${COURSE}</title>`;

test('what everybody may come to is followed without an account, and what the centre hides leaves it', async ({
	page,
	request
}) => {
	const calendar = await request.get(CALENDAR);
	expect([calendar.status(), calendar.headers()['content-type']]).toEqual([
		200,
		'text/calendar; charset=utf-8'
	]);
	expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
	expect(await calendar.text()).toContain(IN_CALENDAR);

	const news = await request.get(NEWS);
	expect([news.status(), news.headers()['content-type']]).toEqual([
		200,
		'application/rss+xml; charset=utf-8'
	]);
	expect(await news.text()).toMatch(/^<\?xml[\s\S]*<rss version="2.0"[\s\S]*<\/rss>\s*$/);
	expect(await news.text()).toContain(IN_NEWS);
	expect(await news.text()).toContain('Gratuit.');
	for (const answer of [calendar, news]) {
		expect(answer.headers()['set-cookie']).toBeUndefined();
		expect(await answer.text()).toMatch(/https?:\/\/[^/]+\/centres\/jacques-brel/);
	}

	await enterAs(page, 'animateur');
	await page.goto('/equipe/centre');
	await page.getByRole('link', { name: 'Agenda public' }).click();
	const seen = page.getByRole('region', { name: 'Ce que le public voit', exact: true });
	const hidden = page.getByRole('region', { name: 'Ce que le public ne voit pas' });
	await expect(hidden.getByRole('heading', { name: 'Numéri’Kids' })).toBeVisible();
	await isSound(page);
	await seen
		.getByRole('button', {
			name: `Ne pas montrer au public : ${COURSE}`,
			exact: true
		})
		.click();
	await expect(page.getByText(`Le public ne voit plus « ${COURSE} ».`)).toBeVisible();
	await expect(hidden.getByRole('heading', { name: COURSE, exact: true })).toBeVisible();
	expect(await (await request.get(CALENDAR)).text()).not.toContain(IN_CALENDAR);
	expect(await (await request.get(NEWS)).text()).not.toContain(IN_NEWS);

	await hidden.getByRole('button', { name: `Montrer : ${COURSE}`, exact: true }).click();
	await expect(seen.getByRole('heading', { name: COURSE, exact: true })).toBeVisible();
	expect(await (await request.get(CALENDAR)).text()).toContain(IN_CALENDAR);
});

test(
	'a centre that is not there has no agenda',
	byNight('agenda/public-calendar.db.test.ts'),
	async ({ request }) => {
		for (const kind of ['ics', 'rss']) {
			const answer = await request.get(`/centres/nulle-part/agenda.${kind}`);
			expect(answer.status()).toBe(404);
		}
	}
);

test(
	'whoever keeps the desk does not choose what is shown',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		const answer = await page.goto('/equipe/centre/agenda');
		expect(answer!.status()).toBe(403);
	}
);
