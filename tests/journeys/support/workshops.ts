import type { Page } from '@playwright/test';
import { askDatabase } from './database.ts';
import { SQL_NOW } from './day.ts';
import { expect } from './enter.ts';

/** A course that every centre adds, and that nobody waits for. */
export async function addCourse(slug: string, name: string): Promise<void> {
	await askDatabase(
		`insert into programmes (centre_id, slug, name, people_noun, format, position, recorded_at)
		select id, $1, $2, 'stagiaire', 'course', 99, ${SQL_NOW} from centres`,
		[slug, name]
	);
}

/** Opens a group that has met at least once this year. */
export async function openGroupThatMet(page: Page): Promise<void> {
	await page.goto('/equipe/ateliers');
	await page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ hasText: /[1-9]\d* séances? tenues? sur/, visible: true })
		.first()
		.getByRole('link')
		.click();
	await expect(page.getByRole('heading', { name: 'Séances', exact: true })).toBeVisible();
}

/** Opens one of the sheets of a group's page, and gives the day its link says. */
export async function openSheet(page: Page, which: 'first' | 'last'): Promise<string> {
	const sheets = page.getByRole('link', { name: /la feuille du/ });
	const sheet = which === 'first' ? sheets.first() : sheets.last();
	const day = (await sheet.textContent())!.replace(/^.*la feuille du/s, '').trim();
	await sheet.click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Présences du');
	return day;
}

/** Opens a group of a year that is over, whose people were named then. */
export async function openGroupThatIsOver(page: Page, year: number): Promise<void> {
	await page.goto(`/equipe/ateliers?annee=${year}`);
	await page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ hasText: /[1-9]\d* séances? tenues? sur/ })
		.last()
		.getByRole('link')
		.click();
	await expect(page.getByRole('heading', { name: 'Séances', exact: true })).toBeVisible();
}

/** Shows the lines of what people say at the end of their course, which are folded once the course is over. */
export async function openExits(page: Page): Promise<void> {
	const button = page.getByRole('button', { name: 'Noter les réponses' });
	await expect(page.getByRole('heading', { name: 'À la fin du parcours' })).toBeVisible();
	if (await button.isVisible()) return;
	await page.getByText(/^(Noter|Ajouter, corriger ou retirer) une réponse$/).click();
	await expect(button).toBeVisible();
}
