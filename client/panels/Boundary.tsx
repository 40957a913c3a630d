/** Keeps a defect in one page from leaving an empty screen. */
import { Component, type ComponentChildren } from 'preact';
import { ui } from '../format/ui.en.js';

interface Props {
  /** Another page is another try. */
  page: string;
  children: ComponentChildren;
}

export class Boundary extends Component<Props, { failedOn: string | null }> {
  override state = { failedOn: null };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ failedOn: this.props.page });
  }

  override render() {
    if (this.state.failedOn !== this.props.page) return this.props.children;
    return (
      <div class="head">
        <div>
          <h1>{ui.broken}</h1>
          <p>{ui.brokenNote}</p>
        </div>
        <div class="end">
          <button type="button" class="btn" onClick={() => location.reload()}>
            {ui.reload}
          </button>
        </div>
      </div>
    );
  }
}
