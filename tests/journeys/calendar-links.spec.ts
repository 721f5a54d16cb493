import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

test('an animator follows her séances from her telephone, until she closes the address', async ({
	page,
	request
}) => {
	await enterAs(page, 'animateur');
	await page.goto('/equipe/compte');
	await page.getByRole('link', { name: 'Suivre mes séances dans mon agenda' }).click();
	await page
		.getByRole('button', { name: /: Mes séances/ })
		.first()
		.click();
	const address = await page.getByLabel('Adresse du calendrier').inputValue();
	await isSound(page);

	const calendar = await request.get(address);
	expect(calendar.headers()['content-type']).toContain('text/calendar');
	expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);

	await page.goto('/equipe/ateliers/calendrier/agenda');
	await expect(page.getByLabel('Adresse du calendrier')).toHaveCount(0);
	await page.getByRole('button', { name: 'Fermer l’adresse : Mes séances' }).click();
	await expect(page.getByText('Cette adresse n’ouvre plus rien.')).toBeVisible();
	const [closed, unknown] = [
		await request.get(address),
		await request.get(address.replace(/[^/]+$/, `${'x'.repeat(43)}.ics`))
	];
	expect([closed.status(), unknown.status()]).toEqual([404, 404]);
	const words = async (answer: typeof closed) =>
		(await answer.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
	expect(await words(closed)).toBe(await words(unknown));
});
