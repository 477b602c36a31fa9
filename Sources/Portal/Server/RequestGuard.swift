import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends requests that are sent too slowly or are too large, and connections whose other end takes nothing.
///
/// Stands between the connection and what answers. Heads that come too slowly end with the connection's idle time.
final class RequestGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    struct Limits: Sendable {
        /// Bytes of a body.
        var body: Int
        /// How long a request may take from its head to its end.
        var reading: TimeAmount
        /// How long the other end may take nothing of an answer.
        var taking: TimeAmount
    }

    private let limits: Limits
    private let metrics: PortalMetrics
    private var received = 0
    private var isReading = false
    private var isEnded = false
    /// Whether an answer's head is on its way whose end isn't.
    private var isAnswering = false
    private var readingEnd: Scheduled<Void>?
    private var takingEnd: Scheduled<Void>?

    init(_ limits: Limits, _ metrics: PortalMetrics) {
        self.limits = limits
        self.metrics = metrics
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isEnded else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            received = 0
            isReading = true
            let length = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
            guard length <= limits.body else { return end(context, .contentTooLarge, "body") }
            startReading(context)
        case .body(let bytes):
            received += bytes.readableBytes
            guard received <= limits.body else { return end(context, .contentTooLarge, "body") }
        case .end:
            isReading = false
            readingEnd?.cancel()
            readingEnd = nil
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isEnded else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head: isAnswering = true
        case .body: break
        case .end: isAnswering = false
        }
        context.write(data, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        takingEnd?.cancel()
        takingEnd = nil
        if !context.channel.isWritable {
            let channel = context.channel
            let metrics = metrics
            takingEnd = context.eventLoop.scheduleTask(in: limits.taking) {
                metrics.refused("taking")
                channel.close(promise: nil)
            }
        }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        forget()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { forget() }

    private func forget() {
        readingEnd?.cancel()
        takingEnd?.cancel()
        (readingEnd, takingEnd) = (nil, nil)
    }

    /// Most requests have their end right behind their head: a timer is set only for those that haven't.
    private func startReading(_ context: ChannelHandlerContext) {
        let own = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        context.eventLoop.execute {
            let (handler, context) = own.value
            guard handler.isReading, !handler.isEnded, handler.readingEnd == nil else { return }
            handler.readingEnd = context.eventLoop.scheduleTask(in: handler.limits.reading) {
                let (handler, context) = own.value
                handler.readingEnd = nil
                guard handler.isReading else { return }
                handler.end(context, .requestTimeout, "reading")
            }
        }
    }

    /// Says why, where no other answer has begun, and closes.
    private func end(_ context: ChannelHandlerContext, _ status: HTTPResponse.Status, _ reason: StaticString) {
        guard !isEnded else { return }
        isEnded = true
        forget()
        metrics.refused(reason)
        guard !isAnswering else {
            context.close(promise: nil)
            return
        }
        let head = HTTPResponse(status: status, headerFields: [.connection: "close", .contentLength: "0"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil) }
    }
}

@available(*, unavailable)
extension RequestGuard: Sendable {}
