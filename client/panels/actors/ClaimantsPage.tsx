/** Who claims: kinds, grades, other names, and two names made one. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimantDetailJson } from '../../../server/api/claimants.js';
import {
  ApiError,
  addAlias,
  changeClaimant,
  findClaimants,
  getClaimants,
  mergeClaimant,
  unmergeClaimant,
} from '../../api.js';
import { actorsPage as text } from '../../format/desk.en.js';
import { errorWords } from '../../format/error.js';
import { ui } from '../../format/ui.en.js';
import { useLoad } from '../../load.js';
import { Icon } from '../Icon.js';
import { ErrorNotice, FailureNotice } from '../Notices.js';
import { Suggest } from '../review/Suggest.js';
import { Who } from '../Who.js';
import '../../style/quoted.css';
import '../../style/review.css';

export function ClaimantsPage() {
  const [q, setQ] = useState('');
  const [more, setMore] = useState<ClaimantDetailJson[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const loaded = useLoad(`claimants ${q}`, () => getClaimants(q, null));
  useEffect(() => {
    document.title = `${text.title} · ${ui.product}`;
  }, []);
  useEffect(() => {
    setMore([]);
    setNext(loaded.data?.next ?? null);
  }, [loaded.data]);
  const act = async (change: () => Promise<unknown>): Promise<void> => {
    try {
      await change();
      setFailure(null);
      loaded.again();
    } catch (error) {
      setFailure(error instanceof ApiError ? errorWords(error) : String(error));
    }
  };
  const showMore = async (): Promise<void> => {
    const page = await getClaimants(q, next);
    setMore((before) => [...before, ...page.items]);
    setNext(page.next);
  };
  const items = [...(loaded.data?.items ?? []), ...more];
  return (
    <>
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p>{text.note}</p>
        </div>
      </div>
      <label class="field">
        <span>{text.search}</span>
        <input class="input" type="search" value={q} maxLength={100} onInput={(e) => setQ(e.currentTarget.value)} />
      </label>
      {loaded.error && <ErrorNotice title={text.failed} loaded={loaded} />}
      {failure && <FailureNotice failure={failure} />}
      {loaded.data && items.length === 0 && <p class="two gap-s">{text.none}</p>}
      {items.length > 0 && (
        <table class="desk gap-s" aria-busy={loaded.busy}>
          <thead>
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.kind}</th>
              <th scope="col">{text.grade}</th>
              <th scope="col">{text.manage}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((claimant) => (
              <Row key={claimant.id} claimant={claimant} act={act} />
            ))}
          </tbody>
        </table>
      )}
      {next && (
        <p>
          <button type="button" class="btn" onClick={() => void showMore()}>
            {text.more}
          </button>
        </p>
      )}
    </>
  );
}

interface RowProps {
  claimant: ClaimantDetailJson;
  act: (change: () => Promise<unknown>) => Promise<void>;
}

function Row({ claimant, act }: RowProps) {
  const { id, name, aliases } = claimant;
  return (
    <tr>
      <td>
        <Who claimant={claimant} />
        <br />
        <span class="small muted">
          {text.claims(claimant.claims)} · {id}
        </span>
        {aliases.length > 0 && (
          <span class="small two">
            <br />
            {text.also(aliases.map((alias) => alias.name).join(', '))}
          </span>
        )}
      </td>
      <td>
        <Choice
          label={`${text.kind}: ${name}`}
          value={claimant.kind}
          options={text.kinds}
          onChoose={(kind) => void act(() => changeClaimant(id, { kind: kind as ClaimantDetailJson['kind'] }))}
        />
      </td>
      <td>
        <Choice
          label={`${text.grade}: ${name}`}
          value={claimant.reliability ?? ''}
          options={{ '': text.ungraded, ...text.grades }}
          onChoose={(grade) =>
            void act(() => changeClaimant(id, { reliability: (grade || null) as ClaimantDetailJson['reliability'] }))
          }
        />
      </td>
      <td>
        <details>
          <summary>{text.manage}</summary>
          <Names claimant={claimant} act={act} />
        </details>
      </td>
    </tr>
  );
}

function Names({ claimant: { id, aliases }, act }: RowProps) {
  const [alias, setAlias] = useState('');
  return (
    <>
      {aliases.map((one) => (
        <p key={one.id}>
          <button type="button" class="btn" onClick={() => void act(() => unmergeClaimant(one.id))}>
            {text.split(one.name)}
          </button>
        </p>
      ))}
      <Suggest
        label={text.merge}
        hint={text.mergeHint}
        value=""
        find={async (q) =>
          (await findClaimants(q)).filter((one) => one.id !== id).map((one) => ({ ...one, note: one.id }))
        }
        onInput={() => undefined}
        onChoose={(into) => void act(() => mergeClaimant(id, into.id))}
      />
      <form
        class="form gap-s"
        onSubmit={(event) => {
          event.preventDefault();
          void act(() => addAlias(id, alias)).then(() => setAlias(''));
        }}
      >
        <label class="field">
          <span>{text.alias}</span>
          <input
            class="input"
            required
            minLength={2}
            maxLength={200}
            value={alias}
            title={text.aliasHint}
            onInput={(event) => setAlias(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="btn">
          {text.add}
        </button>
      </form>
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: Record<string, string>;
  onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <span class="select">
      <select aria-label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {Object.entries(options).map(([key, word]) => (
          <option key={key} value={key} selected={key === value}>
            {word}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
