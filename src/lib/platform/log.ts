import pino from 'pino';

/**
 * The log of the product: what happened and where, never a personal value. Errors are reduced
 * to their name, code and stack, because a message may quote what somebody typed.
 */
export const log = pino({
	level: process.env.LOG_LEVEL ?? 'info',
	base: null,
	serializers: {
		error: (error: Error & { code?: string }) => ({
			name: error.name,
			code: error.code,
			stack: error.stack?.split('\n').slice(1, 6).join('\n')
		})
	}
});
