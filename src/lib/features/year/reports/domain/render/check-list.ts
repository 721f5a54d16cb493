/** What the director still has to look at before the report goes out (docs/report-rules.md). */
import { capital } from '#lib/shared/capital.ts';
import type { FicheNarrative } from '../tree/build-fiche.ts';
import type { Choice } from '../figures/chosen-figures.ts';
import type { Contradiction } from '../figures/contradictions.ts';
import { namedCycle } from '../text/cycle-labels.ts';
import { counted } from '../text/french.ts';
import type { Fiche, Report } from '../figures/report.ts';

export type Disagreement = {
	/** Slug of the programme. */
	programme: string;
	contradiction: Contradiction;
	/** Null until she chooses: the computed figure stands meanwhile. */
	chosen: Choice['chosen'] | null;
};

export type Notice = { programme: string; sentence: string };

export type CheckList = {
	disagreements: Disagreement[];
	notices: Notice[];
	/** Disagreements without a choice. */
	open: number;
};

/**
 * Both figures of each disagreement with the choice made, and what the report leaves out: photos
 * without consent, cycles of which no séance was marked (docs/report-rules.md).
 */
export function checkList(
	report: Report,
	narratives: Record<string, FicheNarrative>,
	choices: readonly Choice[]
): CheckList {
	const chosen = new Map(choices.map((choice) => [choice.contradictionId, choice.chosen]));
	const disagreements = report.fiches.flatMap((fiche) =>
		fiche.contradictions.map((contradiction) => ({
			programme: fiche.counts.programme.slug,
			contradiction,
			chosen: chosen.get(contradiction.id) ?? null
		}))
	);
	return {
		disagreements,
		notices: report.fiches.flatMap((fiche) => {
			const { slug } = fiche.counts.programme;
			return [...cyclesNotHeld(fiche), ...photosLeftOut(narratives[slug])].map((sentence) => {
				return { programme: slug, sentence };
			});
		}),
		open: disagreements.filter((one) => one.chosen === null).length
	};
}

function cyclesNotHeld({ totals }: Fiche): string[] {
	return totals.cycles
		.filter((cycle) => cycle.status === 'not-held')
		.map(({ label, enrolled }) => {
			const people = counted(enrolled, 'personne inscrite', 'personnes inscrites');
			const name = namedCycle(label);
			return `${capital(name)} (${people}) n’est pas dans le bilan\u00a0: aucune séance n’a de pointage. Si elle a été annulée, indiquez-le.`;
		});
}

function photosLeftOut(narrative: FicheNarrative | undefined): string[] {
	const left = narrative?.photos.filter((photo) => photo.consentRecordedOn === null) ?? [];
	if (left.length === 0) return [];
	const photos = counted(left.length, 'photo n’est pas imprimée', 'photos ne sont pas imprimées');
	return [`${photos}\u00a0: l’accord des personnes n’est pas enregistré.`];
}
