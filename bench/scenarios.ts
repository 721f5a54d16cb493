import type { Application } from './application.ts';
import type { Line } from './line.ts';
import type { BenchNetwork } from './network.ts';
import { largeAnnex } from './scenarios/annex.ts';
import { backup } from './scenarios/backup.ts';
import { desk } from './scenarios/desk.ts';
import { deskSaves } from './scenarios/desk-saves.ts';
import { detector } from './scenarios/detector.ts';
import { nightlyDoubles } from './scenarios/doubles.ts';
import { documents } from './scenarios/documents.ts';
import { expression } from './scenarios/expression.ts';
import { expressionPosts } from './scenarios/expression-posts.ts';
import { groups } from './scenarios/groups.ts';
import { guides } from './scenarios/guides.ts';
import { guidesRead } from './scenarios/guides-read.ts';
import { kiosk } from './scenarios/kiosk.ts';
import { largeImport } from './scenarios/large-import.ts';
import { letters } from './scenarios/letters.ts';
import { manyVisitors } from './scenarios/many-visitors.ts';
import { oneVisitor } from './scenarios/one-visitor.ts';
import { publicPages } from './scenarios/public-pages.ts';
import { places } from './scenarios/places.ts';
import { placesDoubles } from './scenarios/places-doubles.ts';
import { placesImport } from './scenarios/places-import.ts';
import { reminders } from './scenarios/reminders.ts';
import { remindersSent } from './scenarios/reminders-sent.ts';
import { week } from './scenarios/week.ts';
import { yearReport } from './scenarios/year-report.ts';

export type Scenario = {
	name: string;
	/** Whether it reads pages of the running application. */
	visits: boolean;
	run(network: BenchNetwork, application: Application): AsyncGenerator<Line>;
};

/** What reads no data runs first, and without the network of the bench. */
export const LONE_SCENARIOS: { name: string; run(): AsyncGenerator<Line> }[] = [
	{ name: 'detector', run: detector },
	{ name: 'letters', run: letters },
	{ name: 'groups', run: groups },
	{ name: 'guides', run: guides }
];

/** In the order they run: what reads pages first, what works on a copy last. */
export const SCENARIOS: Scenario[] = [
	{ name: 'pages', visits: true, run: oneVisitor },
	{ name: 'desk', visits: true, run: desk },
	{ name: 'week', visits: true, run: week },
	{ name: 'guides-read', visits: true, run: guidesRead },
	{ name: 'public', visits: true, run: publicPages },
	{ name: 'kiosk', visits: true, run: kiosk },
	{ name: 'places', visits: true, run: places },
	{ name: 'expression', visits: true, run: expression },
	{ name: 'reminders', visits: true, run: reminders },
	{ name: 'load', visits: true, run: manyVisitors },
	{ name: 'reminders-sent', visits: false, run: remindersSent },
	{ name: 'report', visits: false, run: yearReport },
	{ name: 'documents', visits: false, run: documents },
	{ name: 'annex', visits: false, run: largeAnnex },
	{ name: 'doubles', visits: false, run: nightlyDoubles },
	{ name: 'desk-saves', visits: false, run: deskSaves },
	{ name: 'places-doubles', visits: false, run: placesDoubles },
	{ name: 'backup', visits: false, run: backup },
	{ name: 'expression-posts', visits: false, run: expressionPosts },
	{ name: 'places-import', visits: false, run: placesImport },
	{ name: 'import', visits: false, run: largeImport }
];
