import type { Application } from './application.ts';
import type { Line } from './line.ts';
import type { BenchNetwork } from './network.ts';
import { manyVisitors } from './scenarios/many-visitors.ts';
import { oneVisitor } from './scenarios/one-visitor.ts';
import { yearReport } from './scenarios/year-report.ts';

export type Scenario = {
	name: string;
	/** Whether it reads pages of the running application. */
	visits: boolean;
	run(network: BenchNetwork, application: Application): AsyncGenerator<Line>;
};

/** In the order they run: what writes comes last. */
export const SCENARIOS: Scenario[] = [
	{ name: 'report', visits: false, run: yearReport },
	{ name: 'pages', visits: true, run: oneVisitor },
	{ name: 'load', visits: true, run: manyVisitors }
];
