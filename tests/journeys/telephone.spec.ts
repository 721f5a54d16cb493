import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { openSecrets } from '#lib/platform/secrets.ts';
import { TEST_SECRET } from '../database/templates.ts';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { TODAY } from './support/day.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

const TEXT = 'Rappel du centre social : pensez à nous appeler.';

/** The centre has written to somebody invented about a reminder of hers. */
async function remind(number: string): Promise<void> {
	const secrets = await openSecrets('', { DECLIC_SECRET: TEST_SECRET });
	if ('refusal' in secrets) throw new Error(secrets.message);
	await askDatabase(
		`with somebody as (
			select p.centre_id, p.id from people p join centres c on c.id = p.centre_id
			where c.name = $1 limit 1
		), reminder as (
			insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at,
				lapses_at, planned_at, settled_at, outcome)
			select centre_id, id, 'demarche-due', uuidv7(), current_date, 'P1D', now(), now(), now(),
				now(), 'sms' from somebody
			returning centre_id, id, person_id
		)
		insert into sms_messages (centre_id, reminder_id, person_id, kind, recipient, number_mark, text,
			alphabet, segments, cents, sender, provider, handed_at, valid_until)
		select centre_id, id, person_id, 'demarche-due', $2, $4, $3, 'gsm7', 1, 4.9, '36000',
			'screen', now() - interval '1 hour', now() + interval '1 day' from reminder`,
		[MAIN_CENTRE, number, TEXT, markOf(secrets, number)]
	);
}

test('somebody invented reads her SMS on a telephone, and says STOP', async ({ page }) => {
	await remind('+33639981042');
	await page.setViewportSize({ width: 390, height: 780 });
	await page.goto('/');
	await page.getByRole('link', { name: /téléphones qui reçoivent les SMS/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Téléphones/);
	await isSound(page);
	await page.getByRole('link', { name: /06.39.98.10.42/ }).click();
	const screen = page.getByRole('list', { name: /du plus ancien au plus récent/ });
	await expect(screen.getByText(TEXT)).toBeVisible();
	await expect(screen.getByText('1 SMS, GSM-7')).toBeVisible();
	await isSound(page);

	await page.getByRole('button', { name: 'STOP' }).click();
	await expect(screen.getByText('STOP', { exact: true })).toBeVisible();
	await expect(screen.getByText(/vous ne recevrez plus de SMS/)).toBeVisible();
	await page.getByLabel('Autre réponse').fill('   ');
	await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
	await expect(page.getByText('Écrivez une réponse.').first()).toBeVisible();

	await page.getByRole('link', { name: /La page que les SMS donnent/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(MAIN_CENTRE);
	await page.getByLabel('Votre numéro de téléphone').fill('12');
	await page.getByRole('button', { name: 'Ne plus recevoir de SMS' }).click();
	await expect(page.getByText('Écrivez votre numéro').last()).toBeVisible();
	await page.getByLabel('Votre numéro de téléphone').fill('06 39 98 10 43');
	await page.getByRole('button', { name: 'Ne plus recevoir de SMS' }).click();
	await expect(page.getByText('C’est noté', { exact: false })).toBeVisible();
	await isSound(page);
});

test(
	'the desk reads how many wrote from numbers that no centre knows, and neither their words nor who',
	byNight('server/answers/every-answer.db.test.ts'),
	async ({ page }) => {
		await askDatabase('insert into sms_unknown_counts (day, heard, stopped) values ($1, 3, 1)', [
			TODAY.toString()
		]);
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/reponses');
		const region = page.getByRole('region', { name: 'Numéros qu’aucun centre ne connaît' });
		await expect(region).toContainText('3 SMS sont venus d’un numéro');
		await expect(region).toContainText('1 SMS disait STOP');
		await isSound(page);
	}
);

test(
	'the administration sets a provider, copies its addresses once, tries, and stops everything',
	byNight('server/set-provider.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'administration');
		await page.goto('/equipe/centres');
		await page.getByRole('link', { name: 'Par qui les SMS du réseau partent' }).click();
		await expect(page.getByText('aucun SMS ne part jamais')).toBeVisible();
		await page.getByRole('link', { name: /^Kannel/ }).click();
		await page.getByLabel('Adresse du fournisseur').fill('https://sms.exemple.fr');
		await page.getByLabel('Identifiant').fill('declic');
		await page.getByLabel('Mot de passe').fill('un secret inventé');
		await page.getByLabel('Expéditeur').fill('Acacias');
		await page.getByLabel('Prix d’un SMS').fill('4,9');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText(/\/sms\/kannel\/reponse\?key=/)).toBeVisible();
		await isSound(page);
		await page.goto('/equipe/centres/sms');
		await expect(page.getByText(/\/sms\/kannel\/reponse\?key=/)).toHaveCount(0);
		await expect(page.getByText(/personne ne peut répondre/).first()).toBeVisible();
		await expect(page.getByLabel('Mot de passe')).toHaveValue('');

		await page.getByLabel('Votre portable').fill('06 39 98 10 44');
		await page.getByRole('button', { name: 'Envoyer l’essai' }).click();
		await expect(page.getByText(/^Rien n’est parti/)).toBeVisible();

		await page.getByLabel('Pourquoi').fill('Le fournisseur est en panne');
		await page.getByRole('button', { name: 'Tout arrêter' }).click();
		await expect(page.getByText('Aucun rappel ne part depuis')).toBeVisible();
		await isSound(page);
		await page.getByRole('button', { name: 'Reprendre les envois du réseau' }).click();
		await expect(page.getByRole('button', { name: 'Tout arrêter' })).toBeVisible();
	}
);
