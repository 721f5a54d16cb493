import { EMPTY_NARRATIVE, type FicheNarrative } from './build-fiche.ts';
import type { Led, MetAt, WithProgramme } from '../count/led.ts';
import type { EditableRubric } from '../text/editable-rubrics.ts';
import type { Statements } from '../figures/statements.ts';

type Written = { programme: string; rubric: EditableRubric; body: string };
type Typed = Statements['typed'][number] & { programme: string };
type Photo = FicheNarrative['photos'][number] & { programme: string };
type Creation = FicheNarrative['creations'][number] & { programme: string };

/**
 * Everything written by hand on each programme's fiche (study-2.6): its texts and typed figures,
 * ready to be compared with the registers, its people, places and photos. Who animated it and where
 * is taken from its groups as long as nobody writes otherwise.
 */
export function narrativesOf(
	written: readonly Written[],
	typed: readonly Typed[],
	photos: readonly Photo[],
	led: readonly Led[],
	partners: readonly WithProgramme[] = [],
	creations: readonly Creation[] = []
): Record<string, FicheNarrative> {
	const programmes = new Set(
		[...written, ...typed, ...photos, ...led, ...partners, ...creations].map(
			({ programme }) => programme
		)
	);
	const own = <Row extends { programme: string }>(rows: readonly Row[], programme: string) =>
		rows.filter((row) => row.programme === programme);
	return Object.fromEntries(
		[...programmes].map((programme) => [
			programme,
			narrativeOf(own(written, programme), own(typed, programme), own(photos, programme), {
				creations: own(creations, programme).map(({ programme: _its, ...creation }) => creation),
				animators: own(led, programme).flatMap(({ animators }) => animators),
				places: own(led, programme).flatMap(({ places }) => places),
				partners: own(partners, programme).flatMap(({ partners: names }) => names)
			})
		])
	);
}

function narrativeOf(
	written: Written[],
	typed: Typed[],
	photos: Photo[],
	led: Pick<FicheNarrative, 'animators' | 'places' | 'partners' | 'creations'>
): FicheNarrative {
	const bodies = Object.fromEntries(written.map(({ rubric, body }) => [rubric, body]));
	const { animators, place, ...texts } = bodies;
	return {
		...EMPTY_NARRATIVE,
		texts,
		typed: typed.map(({ key, value }) => ({ key, value })),
		animators: animators?.trim() ? linesOf(animators) : led.animators,
		places: place?.trim() ? linesOf(place) : led.places,
		partners: led.partners,
		photos,
		creations: led.creations,
		figuresWording: texts.figures ? 'own' : 'computed'
	};
}

/** Who led as it is known now, and the places as they were called when the year was closed. */
export function metAtClosing(led: readonly Led[], places: readonly MetAt[]): Led[] {
	const animators = new Map(led.map((one) => [one.programme, one.animators]));
	return places.map((one) => ({ ...one, animators: animators.get(one.programme) ?? [] }));
}

function linesOf(text = ''): string[] {
	return text
		.split(/\n+/)
		.map((line) => line.trim())
		.filter(Boolean);
}
