import { byNight } from './support/by-night.ts';
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

test(
	'the desk gives a resident the address of her appointments, and closes it at her word',
	byNight('calendars/person-calendar.db.test.ts'),
	async ({ page, request }) => {
		await enterAs(page, 'accueil');
		await page.goto('/equipe/habitants');
		const link = page.locator('main tbody a').first();
		const name = (await link.innerText()).trim();
		await link.click();
		await page.getByRole('link', { name: 'Ses rendez-vous dans son agenda' }).click();
		await page.getByRole('button', { name: 'Donner une adresse' }).focus();
		await page.keyboard.press('Enter');
		const slip = page.getByRole('region', { name: 'Vos rendez-vous dans votre téléphone' });
		await expect(slip.getByRole('img', { name: /^Carré à photographier/ })).toBeVisible();
		const [address] = /https?:\S+\.ics/.exec(await slip.innerText())!;
		// On the paper that she takes away, nothing says whose it is.
		expect(await slip.innerText()).not.toContain(name);
		await isSound(page);

		const calendar = await request.get(address);
		expect(calendar.headers()['content-type']).toContain('text/calendar');
		expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);

		await page.goto(new URL(page.url()).pathname);
		await expect(page.getByText(/^Une adresse est donnée depuis/)).toBeVisible();
		await page.getByRole('button', { name: 'Fermer son adresse' }).click();
		await expect(page.getByText('cette adresse n’ouvre plus rien')).toBeVisible();
		const closed = await page.goto(address);
		expect(closed!.status()).toBe(404);
		await expect(page.getByText('Cette adresse n’ouvre aucun calendrier.')).toBeVisible();
	}
);
