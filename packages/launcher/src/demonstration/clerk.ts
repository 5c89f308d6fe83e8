import { randomUUID } from 'node:crypto';

/** What a room refused, as a client gets it. */
export class Refused extends Error {
  readonly code: string;
  readonly facts: Record<string, unknown>;

  constructor(message: string, code: string, facts: Record<string, unknown>) {
    super(`${code}: ${message}`);
    this.name = 'Refused';
    this.code = code;
    this.facts = facts;
  }
}

/** What comes back has the shape that was asked for: the operation says it, not the compiler. */
export type Answer = ReturnType<typeof JSON.parse>;

/** Somebody at the gateway with a session of their own: what scripts, tests and the demonstration act through. */
export class Clerk {
  readonly url: string;
  readonly account: string;
  readonly #password: string;
  #signingIn: Promise<void> | undefined;
  token: string | undefined;
  name = '';
  language: 'zh' | 'en' = 'zh';

  private constructor(url: string, account: string, password: string) {
    this.url = url;
    this.account = account;
    this.#password = password;
  }

  /** Somebody of the public: no account. */
  static ofThePublic(url: string): Clerk {
    return new Clerk(url, '', '');
  }

  /** Signs in; throws Refused when the password is wrong. */
  static async signIn(url: string, account: string, password: string): Promise<Clerk> {
    const clerk = new Clerk(url, account, password);
    await clerk.#signIn();
    return clerk;
  }

  /** Opens a session; acts that find at once that the old one ran out share one new one. */
  #signIn(): Promise<void> {
    this.#signingIn ??= this.#openSession().finally(() => {
      this.#signingIn = undefined;
    });
    return this.#signingIn;
  }

  async #openSession(): Promise<void> {
    const { signIn } = await this.#send(
      'mutation ($input: SignInInput!) { signIn(input: $input) { token account { name } } }',
      { input: { account: this.account, password: this.#password } },
      undefined,
    );
    this.token = signIn.token;
    this.name = signIn.account.name;
  }

  /** Runs an operation and gives its data; throws Refused with the first error. A session that ran out is opened anew, once. */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    try {
      return await this.#send(query, variables, this.token);
    } catch (fault) {
      const ranOut = fault instanceof Refused && fault.code === 'NOT_SIGNED_IN' && this.token !== undefined;
      if (!ranOut) throw fault;
      await this.#signIn();
      return this.#send(query, variables, this.token);
    }
  }

  /** A file of a room under `/files/`, fetched or handed in. A session that ran out is opened anew, once. */
  async file(
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> } = {},
  ): Promise<Response> {
    const asked = (): Promise<Response> =>
      fetch(`${this.url}${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${this.token}` } });
    const answer = await asked();
    if (answer.status !== 401 || this.token === undefined) return answer;
    await this.#signIn();
    return asked();
  }

  async #send(query: string, variables: Record<string, unknown>, token: string | undefined): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': this.language,
        'idempotency-key': randomUUID(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Answer;
      errors?: { message: string; extensions?: { code?: string; facts?: Record<string, unknown> } }[];
    };
    const error = errors?.[0];
    if (error) throw new Refused(error.message, error.extensions?.code ?? '', error.extensions?.facts ?? {});
    return data ?? {};
  }

  /** One act by its name: `act('submitPlan', { planId }, '{ state }')`. Gives what the act gives. */
  async act(name: string, input: Record<string, unknown>, wanted = '{ id }'): Promise<Answer> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const named = INPUT_TYPES[name] ?? type;
    const data = await this.ask(`mutation ($input: ${named}!) { ${name}(input: $input) ${wanted} }`, { input });
    return data[name] as Answer;
  }
}

/** Acts that share an input type with others. */
const INPUT_TYPES: Record<string, string> = {
  fileItem: 'ItemInput',
  putItemInForce: 'ItemInput',
  reviewPlan: 'PlanOpinionInput',
  approvePlan: 'PlanOpinionInput',
  approveAdjustment: 'PlanOpinionInput',
  refuseAdjustment: 'ReturnPlanInput',
  openDraw: 'DrawInput',
  confirmVoid: 'DrawInput',
  withdrawDice: 'DrawInput',
  confirmReplacement: 'ReplacementInput',
  enableAccount: 'AccountReasonInput',
  disableAccount: 'AccountReasonInput',
  endSessions: 'AccountReasonInput',
};
