import type { Page } from '@playwright/test';
import { openAwake } from './awake.ts';
import { askDatabase } from './database.ts';
import { SQL_NOW } from './day.ts';
import { enterAs, expect, MAIN_CENTRE, test as base } from './enter.ts';

type More = { entitled?: 'aidants-connect' | 'france-services'; email?: string };

type Support = {
	/** The page of a partner of the centre, as its animator reads it; gives its name. */
	newPartner(name: string, more?: More): Promise<string>;
};

export const test = base.extend<Support>({
	newPartner: async ({ page }, use) => {
		await use(async (name, { entitled, email } = {}) => {
			const [partner] = await askDatabase<{ id: string }>(
				`with place as (insert into places
					(centre_id, name, kind, street, postcode, town, hours_said, verify_months, updated_on, recorded_at)
					select id, $2, 'CCAS', '1 place de la Mairie', '62230', 'Outreau',
						'le matin, du lundi au vendredi', 6, ${SQL_NOW}, ${SQL_NOW}
					from centres where name = $1 returning id, centre_id, name)
				insert into partners (centre_id, place_id, name, entitled_by, email, recorded_at)
				select centre_id, id, name, $3, $4, ${SQL_NOW} from place returning id`,
				[MAIN_CENTRE, name, entitled ?? null, email ?? null]
			);
			await enterAs(page, 'animateur');
			await page.goto(`/equipe/partenaires/${partner!.id}`);
			return name;
		});
	}
});

/** Adds a partner by its form; the page of the partner is open afterwards. */
export async function addPartner(page: Page, name: string): Promise<void> {
	await enterAs(page, 'animateur');
	// A choice made before the page is awake would be taken back.
	await openAwake(page, '/equipe/partenaires/nouveau');
	await page.getByLabel('Nom', { exact: true }).fill(name);
	await page.getByLabel('Ce que c’est').selectOption('CCAS');
	await page
		.getByLabel('Adresse', { exact: false })
		.first()
		.fill('1 place de la Mairie\n62230 Outreau');
	await page.getByLabel('Quand c’est ouvert').fill('le matin, du lundi au vendredi');
	await page
		.getByLabel('A le droit de faire à la place')
		.selectOption({ label: 'Aidants Connect' });
	await page.getByLabel('Adresse électronique').fill('relais.numerique@example.org');
	await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Writes what is told to the partner, with her agreement, from whatever page it is asked. */
export async function agreeToTell(page: Page, words: string): Promise<void> {
	await page.getByLabel('Pour quoi la personne y va').fill(words);
	await page.getByLabel('Envoyer aussi ce mot au partenaire').check();
	await page.getByLabel('Je lui ai lu ce mot').check();
	await page.getByRole('button', { name: 'Préparer la fiche' }).click();
}

/** The link that the team may give. */
export const givenLink = (page: Page) => page.getByLabel('Le lien à donner au partenaire');

/** Refers somebody with her agreement, and gives the link of the partner. */
export async function referWithLink(page: Page, words: string): Promise<string> {
	await page.getByRole('link', { name: 'Orienter quelqu’un' }).click();
	await agreeToTell(page, words);
	return givenLink(page).inputValue();
}

/** The partner opens its link, or its door. */
export async function openLink(partner: Page, link: string): Promise<void> {
	await partner.goto(link);
	await partner.getByRole('button', { name: 'Ouvrir' }).click();
}

/** What the relay answered about the mail to that address: a demonstration has none. */
export async function endMail(recipient: string, how: 'sent' | 'failed'): Promise<void> {
	await askDatabase(
		`update mails set recipient = null, subject = null, text = null, erased_at = ${SQL_NOW},
			${how}_at = ${SQL_NOW}, last_code = '550'
		where recipient = $1`,
		[recipient]
	);
}

/** The telephone at the head of the centre's letters. */
export async function noteCentrePhone(phone: string): Promise<void> {
	await askDatabase(
		`insert into letter_models (centre_id, phone, subject, body, recorded_at)
		select id, $2, 'Bonjour', 'Bonjour.', ${SQL_NOW} from centres where name = $1`,
		[MAIN_CENTRE, phone]
	);
}

/** Those of the centre in that role have an address, as whoever comes by the door has. */
export async function giveAddresses(role: string): Promise<void> {
	await askDatabase(
		`insert into key_holders (id, name, email)
		select distinct s.id, s.display_name, replace(s.id::text, '-', '') || '@centre.example'
		from staff_members s join memberships m on m.staff_id = s.id join centres c on c.id = m.centre_id
		where c.name = $1 and m.role = $2 and m.ended_at is null
		on conflict do nothing`,
		[MAIN_CENTRE, role]
	);
}
