import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openAwake } from './support/awake.ts';
import { byNight } from './support/by-night.ts';
import { askDatabase, tablesThatHold } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { arrowTo, enterOn, tabTo } from './support/keyboard.ts';
import { refusalsOf } from './support/refusals.ts';
import { fitsAt, isClean, isSound } from './support/sound.ts';

const STREETS = ['Rue de la Marée, Outreau', 'Impasse Noël, Outreau'];

/** A walk given by the centre; the address that its ambassadors take along. */
async function giveWalk(page: Page, name: string): Promise<string> {
	await enterAs(page, 'animateur');
	await openAwake(page, '/equipe/lieux/ambassadeurs');
	const form = page.locator('form').filter({ hasText: 'Donner cette balade' });
	await form.getByLabel('Nom de la balade').fill(name);
	await form.getByLabel('Rues').fill(STREETS.join('\n'));
	await form.getByRole('button', { name: 'Donner cette balade' }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	return page.getByLabel('Le lien à donner aux ambassadeurs').inputValue();
}

/** The telephone of somebody without an account, with all that its browser keeps. */
function openPhone(browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> {
	return browser.newContext({
		...{ locale: 'fr-FR', timezoneId: 'Europe/Paris', javaScriptEnabled },
		viewport: { width: 390, height: 844 }
	});
}

const thisPhone = (page: Page) => page.getByRole('region', { name: 'Sur ce téléphone' });
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const added = (page: Page) => page.getByRole('region', { name: 'Ce que vous avez ajouté' });
const cardsOf = async (name: string) => {
	const rows = await askDatabase<{ name: string }>(
		`select o.facts->>'name' as name from place_proposals o join place_links l on l.id = o.link_id
		where l.label = $1 order by o.id`,
		[name]
	);
	return rows.map((row) => row.name);
};
/** Fills a card as one does standing before a door. */
async function fillCard(page: Page, kind: string, name: string, more: Record<string, string> = {}) {
	await page.getByRole('radio', { name: kind }).check();
	await field(page, 'Son nom').fill(name);
	await page.getByRole('combobox', { name: 'Rue' }).selectOption(STREETS[0]!);
	for (const [label, text] of Object.entries(more)) await field(page, label).fill(text);
	// As a hurried finger does.
	await page.getByRole('button', { name: 'Ajouter cette fiche' }).dblclick();
}

test(
	'three cards filled without network, the page closed and opened again, arrive once each',
	byNight('ambassador.db.test.ts', '@avec-javascript'),
	async ({ page, browser }) => {
		const link = await giveWalk(page, 'Balade sans réseau');
		const phone = await openPhone(browser, true);
		try {
			let walker = await phone.newPage();
			const refused = refusalsOf(walker);
			await walker.goto(link);
			await expect(walker.getByText('Cette page s’ouvre aussi sans réseau')).toBeVisible();
			expect(await phone.cookies()).toEqual([]);
			await isSound(walker);
			await fitsAt(walker, 1280);

			await phone.setOffline(true);
			await walker.goto(link);
			await fillCard(walker, 'Association', 'Le Vestiaire du Môle', {
				'Pour quoi on y va': 'Des habits',
				Téléphone: '01 99 00 12 34'
			});
			await expect(walker.getByText('Votre fiche est gardée sur ce téléphone.')).toBeVisible();
			await expect(walker.getByRole('status')).toBeFocused();
			await fillCard(walker, 'La Poste', 'La Poste du port');
			await expect(thisPhone(walker)).toContainText('2 fiches sont sur ce téléphone.');
			await isClean(walker);

			// The tab is closed; opened again, still without network, all of it is there.
			await walker.close();
			walker = await phone.newPage();
			await walker.clock.install();
			await walker.goto(link);
			await expect(thisPhone(walker)).toContainText('2 fiches sont sur ce téléphone.');
			await walker.getByRole('checkbox', { name: STREETS[1] }).check();
			await walker.getByRole('button', { name: 'Cocher ces rues' }).click();
			await fillCard(walker, 'Foyer', 'Foyer de l’Aube, 7 rue Introuvable', {
				'Comment le trouver': 'derrière l’introuvable',
				Téléphone: '01 99 00 12 36'
			});
			await expect(walker.getByRole('status')).toContainText('jamais son adresse');
			const onDisk = await walker.evaluate(async () => {
				const opening = indexedDB.open('declic-ajout');
				await new Promise((done) => (opening.onsuccess = done));
				const all = opening.result.transaction('fiches').objectStore('fiches').getAll();
				await new Promise((done) => (all.onsuccess = done));
				opening.result.close();
				return JSON.stringify(all.result);
			});
			expect(onDisk).not.toMatch(/introuvable/i);
			expect(await cardsOf('Balade sans réseau')).toEqual([]);

			// Two tabs, when the network is back: neither doubles what the other sends.
			const other = await phone.newPage();
			await other.clock.install();
			await other.goto(link);
			await expect(thisPhone(other)).toContainText('3 fiches sont sur ce téléphone.');
			await phone.setOffline(false);
			await Promise.all([walker, other].map((tab) => tab.clock.fastForward('00:15')));
			await expect(thisPhone(walker)).toContainText('Rien n’attend sur ce téléphone.');
			await other.reload();
			await expect(thisPhone(other)).toContainText('Rien n’attend sur ce téléphone.');
			await expect(added(other)).toContainText('Merci : 3 fiches seront relues bientôt.');
			await expect(other.getByText('1 rue faite sur 2.')).toBeVisible();
			expect((await cardsOf('Balade sans réseau')).sort()).toEqual([
				'Foyer de l’Aube',
				'La Poste du port',
				'Le Vestiaire du Môle'
			]);
			expect(await tablesThatHold('introuvable')).toEqual([]);
			expect(refused).toEqual([]);

			await page.reload();
			await expect(page.getByText('3 fiches reçues, 0 gardée, 3 à relire.')).toBeVisible();
			await isSound(page);
		} finally {
			await phone.close();
		}
	}
);

test(
	'the answer of the server is lost on the way: sent again, the card is there once',
	byNight('ambassador.db.test.ts', '@avec-javascript'),
	async ({ page, browser }) => {
		const link = await giveWalk(page, 'Balade coupée');
		const phone = await openPhone(browser, true);
		try {
			const walker = await phone.newPage();
			await walker.goto(link);
			await expect(walker.getByText('Cette page s’ouvre aussi sans réseau')).toBeVisible();
			let cuts = 1;
			await walker.route('**/ajout/*?/fiche', async (route) => {
				if (cuts === 0) return route.fallback();
				cuts -= 1;
				await route.fetch();
				await route.abort('connectionreset');
			});
			await fillCard(walker, 'Association', 'Une porte bleue');
			await expect(thisPhone(walker)).toContainText('1 fiche est sur ce téléphone.');
			await expect.poll(() => cardsOf('Balade coupée')).toEqual(['Une porte bleue']);
			await walker.getByRole('button', { name: 'Envoyer maintenant' }).click();
			await expect(walker.getByText('Merci : 1 fiche est arrivée.')).toBeVisible();
			expect(await cardsOf('Balade coupée')).toEqual(['Une porte bleue']);

			// What is refused stays, with why; put right, it goes.
			await fillCard(walker, 'Association', 'Une porte verte', { Téléphone: '12' });
			await expect(thisPhone(walker)).toContainText('1 fiche est à corriger.');
			await expect(thisPhone(walker)).toContainText('Ce numéro ne se compose pas.');
			await isClean(walker);
			await walker.getByRole('button', { name: 'Corriger : Une porte verte' }).click();
			await field(walker, 'Téléphone').fill('01 99 00 12 34');
			await walker.getByRole('button', { name: 'Ajouter cette fiche' }).click();
			await expect(added(walker)).toContainText('Une porte verte');
			expect(await cardsOf('Balade coupée')).toEqual(['Une porte bleue', 'Une porte verte']);
		} finally {
			await phone.close();
		}
	}
);

test(
	'the link is withdrawn while cards wait: they are shown to whoever opens it, and wiped by a press',
	byNight('ambassador.db.test.ts', '@avec-javascript'),
	async ({ page, browser }) => {
		const link = await giveWalk(page, 'Balade retirée');
		const phone = await openPhone(browser, true);
		try {
			const walker = await phone.newPage();
			await walker.goto(link);
			await expect(walker.getByText('Cette page s’ouvre aussi sans réseau')).toBeVisible();
			await phone.setOffline(true);
			await fillCard(walker, 'Association', 'Le Vestiaire du Môle');
			await expect(thisPhone(walker)).toContainText('1 fiche est sur ce téléphone.');
			await page.getByRole('button', { name: 'Retirer ce lien' }).click();
			await expect(page.getByText('Ce lien est retiré.')).toBeVisible();

			await phone.setOffline(false);
			await expect(
				walker.getByRole('heading', { name: 'Ce lien ne reçoit plus de fiches' })
			).toBeVisible();
			await expect(thisPhone(walker)).toContainText(
				'1 fiche est encore sur ce téléphone. Montrez-la au centre.'
			);
			await expect(thisPhone(walker).getByText(STREETS[0]!)).toBeVisible();
			await isSound(walker);
			await phone.setOffline(true);
			await walker.goto(link);
			await expect(thisPhone(walker)).toContainText('Le Vestiaire du Môle');

			await walker.getByRole('button', { name: 'Effacer de ce téléphone' }).click();
			await expect(walker.getByText('Effacée, elle est perdue.')).toBeVisible();
			await walker.getByRole('button', { name: 'Garder' }).click();
			await expect(thisPhone(walker)).toContainText('Le Vestiaire du Môle');
			await walker.getByRole('button', { name: 'Effacer de ce téléphone' }).click();
			await walker.getByRole('button', { name: 'Effacer quand même' }).click();
			await expect(walker.getByText('C’est effacé de ce téléphone.')).toBeVisible();
			await expect(thisPhone(walker)).toHaveCount(0);
			expect(await cardsOf('Balade retirée')).toEqual([]);
		} finally {
			await phone.close();
		}
	}
);

test(
	'without script, with the keyboard: a card, thanks, what became of it, the streets',
	byNight('ambassador.db.test.ts', '@sans-javascript'),
	async ({ page, browser }) => {
		const link = await giveWalk(page, 'Balade simple');
		const phone = await openPhone(browser, false);
		try {
			const walker = await phone.newPage();
			await walker.goto(link);
			await fitsAt(walker, 320);
			await enterOn(walker, walker.getByRole('button', { name: 'Ajouter cette fiche' }));
			await expect(
				walker.getByText('Choisissez ce que c’est dans la liste.').first()
			).toBeVisible();
			await arrowTo(walker, walker.getByRole('radio', { name: 'Bibliothèque' }));
			await tabTo(walker, walker.getByLabel('Son nom'));
			await walker.keyboard.type('Boîte à livres');
			await arrowTo(walker, walker.getByRole('radio', { name: 'Oui', exact: true }));
			await enterOn(walker, walker.getByRole('button', { name: 'Ajouter cette fiche' }));

			await expect(walker.getByRole('heading', { level: 1, name: 'Merci' })).toBeVisible();
			await expect(added(walker)).toContainText('Merci : 1 fiche sera relue bientôt.');
			await fitsAt(walker, 320);
			await askDatabase(
				`insert into place_proposal_ends (proposal_id, outcome, words, recorded_at)
				select o.id, 'refused', 'Elle y est déjà, merci.', now()
				from place_proposals o join place_links l on l.id = o.link_id where l.label = 'Balade simple'`
			);
			await enterOn(walker, walker.getByRole('link', { name: 'Ajouter une autre fiche' }));
			await expect(added(walker)).toContainText('Elle y est déjà, merci.');
			await walker.getByRole('checkbox', { name: STREETS[0] }).check();
			await walker.getByRole('button', { name: 'Cocher ces rues' }).click();
			await expect(walker.getByText('1 rue faite sur 2.')).toBeVisible();
			expect(await cardsOf('Balade simple')).toEqual(['Boîte à livres']);

			for (const address of [link.slice(0, -1), `${new URL(link).origin}/ajout/nulle.part`]) {
				const answer = await walker.goto(address);
				expect(answer!.status()).toBe(410);
				await expect(walker.getByText('demandez un nouveau lien au centre social')).toBeVisible();
			}
		} finally {
			await phone.close();
		}
	}
);
