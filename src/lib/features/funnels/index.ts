export {
	CALL_OUTCOMES,
	type CallOutcome,
	type Channel,
	CHANNEL_NAMES,
	CHANNELS,
	COMMITMENT_WAYS,
	type CommitmentWay,
	OUTCOME_NAMES,
	WAY_NAMES
} from './domain/channels.ts';
export { FUNNEL_STEPS, type FunnelStatus, type FunnelStep } from './domain/funnel-status.ts';
