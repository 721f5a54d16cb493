import { dayAfter, mondayOf, weekName, weekOf } from '#lib/features/learning/week/index.ts';
import { listAnnounced, readDropInsOf } from '#lib/features/outreach/handouts/index.server.ts';
import {
	aimedAt,
	type Announcement,
	type HandoutCentre,
	pictureInWords,
	textToPost
} from '#lib/features/outreach/handouts/index.ts';
import { shown } from '#lib/http/shown.ts';
import { AIM_FIELD, aimOf, handoutCentre } from './handout-centre.ts';

const PAGE = '/equipe/centre/affiches';

export const load = shown('see-workshops', async (db, asked) => {
	const { today, url } = asked;
	// For whom one of them is: said on this page, carried by its links.
	const aim = { at: url.searchParams.get('annonce'), said: aimOf(url) };
	const centre = await handoutCentre(db, asked);
	const monday = mondayOf(today);
	const mondays = [monday, dayAfter(monday, 7)];
	const courses = await listAnnounced(db, today);
	const weeks = await Promise.all(mondays.map((one) => readDropInsOf(db, one, today)));
	return {
		hasPhone: centre.phone !== null,
		weeks: weeks.map((announcement, nth) => {
			const name = weekOf(mondays[nth]!);
			return {
				title: nth === 0 ? 'Cette semaine' : 'La semaine prochaine',
				said: weekName(mondays[nth]!),
				programme: `${PAGE}/${name}/semaine.pdf`,
				dropIns: announcement && card({ name, label: '', announcement, centre, aim })
			};
		}),
		courses: courses.map(({ id, ...course }) => card({ name: id, ...course, centre, aim }))
	};
});

function card({ name, label, announcement, centre, aim }: Carded) {
	const aimed = aim.at === name ? aimedAt(announcement, aim.said) : announcement;
	const { title, when } = aimed;
	return {
		name,
		address: `${PAGE}/${name}`,
		query: aimed.aim ? `?${new URLSearchParams({ [AIM_FIELD]: aimed.aim })}` : '',
		title: [title, label].filter(Boolean).join(', '),
		when,
		aim: aimed.aim,
		text: textToPost(aimed, centre),
		picture: pictureInWords(aimed, centre)
	};
}

type Carded = {
	name: string;
	label: string;
	announcement: Announcement;
	centre: HandoutCentre;
	aim: { at: string | null; said: string };
};
