import { TODAY } from '../../database/story-centre.ts';
import { A_TUESDAY } from '../../database/test-database.ts';
import type { QuietCentre } from './quiet-house.fixture.ts';
import { after, before, type OpenCourse } from './stories.ts';

/** Makes one thing to be told of a course, and nothing else. */
export type CourseStory = (centre: QuietCentre, course: OpenCourse) => Promise<unknown>;

const EARLIER = A_TUESDAY.subtract({ hours: 2 }).toString();

export const theCentreHasItsList: CourseStory = ({ add }, { programme: programme_id }) =>
	add('programme_content_lists', {
		programme_id,
		contents: ['Écrire un mail', 'Ranger ses photos']
	});

export const aContentWasSeen: CourseStory = ({ add }, { seances }) =>
	add('seance_contents', {
		...{ seance_id: seances[0], contents: ['Écrire un mail'], note: 'Très bonne séance.' },
		recorded_at: EARLIER
	});

export const somebodyForgot: CourseStory = ({ add }, { person, programme }) =>
	add('forgotten_contents', {
		...{ person_id: person, programme_id: programme, contents: ['Imprimer'], day: TODAY }
	});

export const sheSaidAWord: CourseStory = ({ add }, { enrolment }) =>
	add('course_exits', { enrolment_id: enrolment, word: 'wants-more', day: before(1) });

const meetsOn = (day: string) => ({ day, starts_at: '14:00', planned_minutes: 90 });

/** Nobody has come yet: they are all told of its first day. */
export const itBegins: CourseStory = ({ add }, { group }) =>
	add('seances', { group_id: group, ...meetsOn(after(7)) });

/** Whoever waits for a place may take one that is left. */
export const itMeetsAgain: CourseStory = async ({ add, addPerson }, { group, programme }) => {
	const person_id = await addPerson('Lemaire');
	await add('pre_list_entries', { programme_id: programme, person_id, recorded_at: EARLIER });
	await add('seances', { group_id: group, ...meetsOn(after(7)) });
};

export const sheWasMeasured: CourseStory = async ({ add }, { person }) => {
	const endingOf = async (moment: 'before' | 'after') => {
		const talk = { person_id: person, moment, day: TODAY, way: 'with-animator' };
		const { id: placement_id } = await add('placements', talk);
		const { id } = await add('placement_endings', {
			placement_id,
			how: 'twelve',
			question_count: 12
		});
		return id;
	};
	const [before_id, after_id] = [await endingOf('before'), await endingOf('after')];
	await add('placement_gains', { before_id, after_id, likelihoods: Array(41).fill(0.02) });
};

export const theSeanceMoved: CourseStory = ({ add }, { seances }) =>
	add('seance_moves', {
		...{ seance_id: seances[0], from_day: before(3), from_minutes: 90, from_starts_at: '14:00' },
		...{ to_day: before(1), to_minutes: 90, to_starts_at: '14:00', recorded_at: EARLIER }
	});
