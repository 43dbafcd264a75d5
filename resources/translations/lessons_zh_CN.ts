<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>01-a-neuron</name>
    <message>
        <source>A brain thinks with billions of nerve cells. Each one listens to others, makes up its mind, and passes something on. A neural network is made after that idea.</source>
        <translation>大脑用几百亿个神经细胞思考。每个细胞倾听别的细胞，自己拿主意，再把消息传下去。神经网络就是照着这个想法做的。</translation>
    </message>
    <message>
        <source>A greater bias is added to every sum, whoever asks.</source>
        <translation>无论谁来请求，每个和都会加上更大的偏置。</translation>
    </message>
    <message>
        <source>A network of such neurons</source>
        <translation>由这样的神经元组成的网络</translation>
    </message>
    <message>
        <source>A neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>A neuron takes three steps. It weighs each input: input times weight. It adds the products up, and the bias too. Then it decides how much of the sum to let through; the function that does so is called its activation.</source>
        <translation>一个神经元走三步。先给每个输入加权：输入乘以权重。再把这些乘积连同偏置一起加起来。然后决定让这个和通过多少；做这件事的函数叫作激活函数。</translation>
    </message>
    <message>
        <source>A weight can grow</source>
        <translation>权重会增长</translation>
    </message>
    <message>
        <source>All that comes in runs together in the body. Where the long fibre begins it is decided: if enough came together, the cell fires; else nothing happens.</source>
        <translation>传进来的一切都汇集到细胞体。在长纤维开始的地方做出决定：如果汇集得足够多，细胞就发放冲动；否则什么也不发生。</translation>
    </message>
    <message>
        <source>Click Tom, the neuron o1, to open its card, and follow its three steps.</source>
        <translation>点击 Tom，也就是神经元 o1，打开它的卡片，跟着看它的三步。</translation>
    </message>
    <message>
        <source>Click h1 to open its card, and look for its threshold.</source>
        <translation>点击 h1 打开它的卡片，找到它的阈值。</translation>
    </message>
    <message>
        <source>Click the number on Jackie&apos;s line, w3, to open its card.</source>
        <translation>点击 Jackie 连线上的数字 w3，打开它的卡片。</translation>
    </message>
    <message>
        <source>Click the row Jackie alone in the table. Then raise b1, and nothing else, until o1 says more than {asked}.</source>
        <translation>点击表格里的 Jackie alone 这一行。然后只调高 b1，别的都不动，直到 o1 大于 {asked}。</translation>
    </message>
    <message>
        <source>Double-click b1, under Tom, and try a number that is not as far below zero.</source>
        <translation>双击 Tom 下方的 b1，试一个不那么负的数。</translation>
    </message>
    <message>
        <source>Double-click the number on Jackie&apos;s line, type the new one, and press Enter.</source>
        <translation>双击 Jackie 连线上的数字，输入新的数，再按 Enter。</translation>
    </message>
    <message>
        <source>Follow the fibre to its far end.</source>
        <translation>沿着纤维一直走到尽头：那里是轴突末梢。</translation>
    </message>
    <message>
        <source>From the nerve cell and Tom&apos;s friends to weights, bias and threshold.</source>
        <translation>从神经细胞和 Tom 的朋友们，到权重、偏置和阈值。</translation>
    </message>
    <message>
        <source>Henderson and Alice are close to him: a weight of {tom_henderson} each. Jackie is a colleague whom he hardly knows: her weight is {tom_jackie}.</source>
        <translation>Henderson 和 Alice 同他很亲近：权重都是 {tom_henderson}。Jackie 是他几乎不认识的同事：她的权重是 {tom_jackie}。</translation>
    </message>
    <message>
        <source>Here is the network of this course. It sees the weight and the height of four people and shall say who is a woman. Its neurons are Toms, all of them: they weigh, add a bias, and decide.</source>
        <translation>这就是本课程的网络。它看到四个人的体重和身高，要说出谁是女性。它的神经元个个都是 Tom：加权，加上偏置，再做决定。</translation>
    </message>
    <message>
        <source>How readily Tom helps</source>
        <translation>Tom 有多乐意帮忙</translation>
    </message>
    <message>
        <source>It is minus b1. The card of h1 says it, and b1 stands under h1 in the diagram.</source>
        <translation>它是 b1 的相反数。h1 的卡片上写着，网络图里 h1 下方也有 b1。</translation>
    </message>
    <message>
        <source>It is the lowest of the three lines, and the thinnest. Its label begins with w3.</source>
        <translation>它是三条连线中最下面、也最细的一条。它的标签以 w3 开头。</translation>
    </message>
    <message>
        <source>It is the upper one of the two round neurons in the middle. The line about the threshold stands low on the card.</source>
        <translation>它是中间两个圆形神经元里上面的那个。说阈值的那一行在卡片靠下的地方。</translation>
    </message>
    <message>
        <source>It lies between the round body and the long fibre.</source>
        <translation>它在圆圆的细胞体和长纤维之间，叫作轴丘。</translation>
    </message>
    <message>
        <source>Jackie and Tom work together for a year, and come to rely on each other. Her weight grows. Nobody wrote a new rule into Tom&apos;s head: one number changed, and he behaves differently.</source>
        <translation>Jackie 和 Tom 一起工作了一年，渐渐互相信赖。她的权重增长了。没有人往 Tom 脑子里写新规则：只是一个数变了，他的行为就不同了。</translation>
    </message>
    <message>
        <source>Jackie is still hardly known here, and when she alone asks, Tom does not help. But he can become a more helpful person altogether. That needs no closer friendship, only a lower threshold.</source>
        <translation>在这里 Tom 和 Jackie 还是不熟，只有她来请求时，Tom 不帮忙。但他可以变成一个总体上更乐于助人的人。这不需要更亲近的友谊，只需要更低的阈值。</translation>
    </message>
    <message>
        <source>Let Jackie become a friend: double-click w3 and set it to {asked}.</source>
        <translation>让 Jackie 成为朋友：双击 w3，把它设为 {asked}。</translation>
    </message>
    <message>
        <source>Look for the fine branches around the body of the cell.</source>
        <translation>找一找细胞体周围那些细细的分枝：它们叫树突。</translation>
    </message>
    <message>
        <source>Lower the threshold</source>
        <translation>降低阈值</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>什么都不变</translation>
    </message>
    <message>
        <source>Nothing has been learned yet. Weights and biases were drawn by chance.</source>
        <translation>它还什么都没有学。权重和偏置是随机抽取的。</translation>
    </message>
    <message>
        <source>Now you can read the number that a neuron decides by. When weight and height, weighed by its weights, add up to exactly the threshold, a neuron is undecided.</source>
        <translation>现在你能读出神经元据以决定的那个数了。当体重和身高按它的权重加权后，加起来正好等于阈值时，神经元就拿不定主意。</translation>
    </message>
    <message>
        <source>Press the part of the cell that listens to other cells.</source>
        <translation>点按细胞上倾听其他细胞的那个部分。</translation>
    </message>
    <message>
        <source>Press the part that decides whether the cell fires.</source>
        <translation>点按决定细胞是否发放冲动的那个部分。</translation>
    </message>
    <message>
        <source>Press the part where the message leaves for other cells.</source>
        <translation>点按消息离开、去往其他细胞的那个部分。</translation>
    </message>
    <message>
        <source>Read a threshold</source>
        <translation>读出一个阈值</translation>
    </message>
    <message>
        <source>That is all that training will ever do.</source>
        <translation>训练所做的，从来也就是这一件事。</translation>
    </message>
    <message>
        <source>The impulse runs along the axon to its many ends. One cell talks to thousands of others, but not to all equally well: some links are strong, some weak.</source>
        <translation>冲动沿着轴突跑到它的许多末端。一个细胞同成千上万个细胞说话，但并不是对谁都一样：有的联系强，有的联系弱。</translation>
    </message>
    <message>
        <source>The neuron stands on the right of the Network panel.</source>
        <translation>这个神经元在“网络”面板的右边。</translation>
    </message>
    <message>
        <source>Think of Tom as such a cell, o1 in the Network panel. On the left are three friends who may ask him for help, and each line is as wide as he listens to that friend.</source>
        <translation>把 Tom 想成这样一个细胞，也就是“网络”面板里的 o1。左边是三个可能请他帮忙的朋友，他越听谁的话，那条连线就越粗。</translation>
    </message>
    <message>
        <source>Tom helps less readily</source>
        <translation>Tom 更不乐意帮忙</translation>
    </message>
    <message>
        <source>Tom helps more readily</source>
        <translation>Tom 更乐意帮忙</translation>
    </message>
    <message>
        <source>Tom listens to his friends</source>
        <translation>Tom 听朋友们的话</translation>
    </message>
    <message>
        <source>Tom&apos;s bias is {tom_bias}. So the requests have to weigh more than {tom_threshold} in all before he rather helps than not: that is his threshold. It shifts with time, as people do.</source>
        <translation>Tom 的偏置是 {tom_bias}。所以请求加起来的分量要超过 {tom_threshold}，他才偏向于帮忙：这就是他的阈值。它会随时间移动，人也是这样。</translation>
    </message>
    <message>
        <source>Type the threshold of h1, with at least two decimals.</source>
        <translation>输入 h1 的阈值，至少写两位小数。</translation>
    </message>
    <message>
        <source>Warren McCulloch and Walter Pitts published the first neuron of this kind, on paper, in 1943.</source>
        <translation>1943 年，Warren McCulloch 和 Walter Pitts 在论文里发表了第一个这样的神经元。</translation>
    </message>
    <message>
        <source>Weigh, add, decide</source>
        <translation>加权、求和、决定</translation>
    </message>
    <message>
        <source>What happens if the bias b1 is raised?</source>
        <translation>如果把偏置 b1 调高，会怎样？</translation>
    </message>
    <message>
        <source>When Henderson alone asks, the sum is {tom_sum}, and Tom says {tom_says}: he rather helps than not.</source>
        <translation>只有 Henderson 来请求时，和是 {tom_sum}，Tom 说 {tom_says}：他偏向于帮忙。</translation>
    </message>
    <message>
        <source>Where a nerve cell listens</source>
        <translation>神经细胞在哪里倾听</translation>
    </message>
    <message>
        <source>Where it decides</source>
        <translation>它在哪里做决定</translation>
    </message>
    <message>
        <source>Where it passes it on</source>
        <translation>它在哪里传下去</translation>
    </message>
    <message>
        <source>the impulse that then runs along the fibre is carried by ions that pass through the skin of the cell. Neurotransmitters carry the message only over the gap to the next one.</source>
        <translation>随后沿纤维传播的冲动，靠的是穿过细胞膜的离子。神经递质只负责把消息带过细胞之间的间隙，交给下一个细胞。</translation>
    </message>
    <message>
        <source>the threshold of a neuron is minus its bias. The two say the same thing with opposite signs.</source>
        <translation>神经元的阈值就是偏置的相反数。两者说的是同一件事，只是符号相反。</translation>
    </message>
</context>
<context>
    <name>02-activation-functions</name>
    <message>
        <source>A ReLU neuron gets a sum below zero for every row. What can training do for it?</source>
        <translation>一个 ReLU 神经元对每一行得到的和都小于零。训练能为它做什么？</translation>
    </message>
    <message>
        <source>A mark more or less should not turn an evening upside down. So the step is made smooth: this S-shaped curve is the sigmoid. The smaller the weight, the more gently it climbs.</source>
        <translation>多一分少一分，不该让一个晚上天翻地覆。所以把台阶磨平：这条 S 形曲线就是 sigmoid。权重越小，它爬升得越平缓。</translation>
    </message>
    <message>
        <source>A place to play</source>
        <translation>一个可以玩的地方</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>All six</source>
        <translation>全部六种</translation>
    </message>
    <message>
        <source>An exam is passed at {pass_mark} points, and whoever passes is invited to dinner. The neuron takes {pass_mark} off every mark first, so that it sees zero for a mark that just passes.</source>
        <translation>考试 {pass_mark} 分及格，及格的人有晚餐吃。神经元先从每个分数里减去 {pass_mark}，这样刚好及格的分数在它看来就是零。</translation>
    </message>
    <message>
        <source>Change a real neuron</source>
        <translation>改一个真正的神经元</translation>
    </message>
    <message>
        <source>Choose ReLU and move the point to {asked} or further to the left.</source>
        <translation>选 ReLU，把点移到 {asked} 或更靠左。</translation>
    </message>
    <message>
        <source>Choose tanh and move the point to {asked} or further to the right. Look at the slope there.</source>
        <translation>选 tanh，把点移到 {asked} 或更靠右。看看那里的斜率。</translation>
    </message>
    <message>
        <source>Click the row Just below in the table, and see what o1 says.</source>
        <translation>点击表格里的 Just below 这一行，看看 o1 说什么。</translation>
    </message>
    <message>
        <source>Dinner, or no dinner</source>
        <translation>有晚餐，还是没有晚餐</translation>
    </message>
    <message>
        <source>Double-click w1 and set it to {asked}. Watch o1 while you do.</source>
        <translation>双击 w1，把它设为 {asked}。同时看着 o1。</translation>
    </message>
    <message>
        <source>Drag the point on the curve, or type the number into the field z.</source>
        <translation>拖动曲线上的点，或者把数输入到 z 框里。</translation>
    </message>
    <message>
        <source>Far to the left the sigmoid says nearly {nothing}, far to the right nearly {one}. It gets there only at infinity. In between it is as undecided as the sum is.</source>
        <translation>在很左边，sigmoid 几乎是 {nothing}；在很右边，几乎是 {one}。只有到无穷远才真正达到。在中间，和有多含糊，它就有多含糊。</translation>
    </message>
    <message>
        <source>From a pass mark to six curves, and what each is good at.</source>
        <translation>从及格线到六条曲线，以及每条曲线擅长什么。</translation>
    </message>
    <message>
        <source>Give the neuron o1 the activation tanh: press its card in the Activation panel.</source>
        <translation>给神经元 o1 换上激活函数 tanh：在“激活函数”面板里点按它的卡片。</translation>
    </message>
    <message>
        <source>It is the second row. The number in the neuron o1 changes when you click it.</source>
        <translation>它是第二行。点击它时，神经元 o1 里的数会变。</translation>
    </message>
    <message>
        <source>It learns as usual</source>
        <translation>它照常学习</translation>
    </message>
    <message>
        <source>It learns more slowly</source>
        <translation>它学得慢一些</translation>
    </message>
    <message>
        <source>Its weight is large. It decides all but like a switch: just below means no dinner at all.</source>
        <translation>它的权重很大。它的决定几乎像个开关：差一点点也没有晚餐。</translation>
    </message>
    <message>
        <source>Look at each of the six functions once: choose them one after the other.</source>
        <translation>把六种函数各看一遍：一个接一个地选。</translation>
    </message>
    <message>
        <source>Look at the lower curve, left of zero. Training moves a weight in proportion to the slope.</source>
        <translation>看下面那条曲线，零的左边。训练移动权重，是按斜率成比例的。</translation>
    </message>
    <message>
        <source>Make it fair</source>
        <translation>让它公平些</translation>
    </message>
    <message>
        <source>Nothing, its slope is zero</source>
        <translation>什么也做不了，它的斜率是零</translation>
    </message>
    <message>
        <source>Now in the network itself. A press on a card changes the layer that the panel names. What the weights meant before means something else now, so training starts again.</source>
        <translation>现在到网络里来。点按一张卡片，就改变面板上写明的那一层。权重原来的含义现在变了，所以训练要重新开始。</translation>
    </message>
    <message>
        <source>Open the activation lab: press lab in the Activation panel.</source>
        <translation>打开激活函数实验室：点按“激活函数”面板里的“实验室”。</translation>
    </message>
    <message>
        <source>ReLU is the simplest of all: what is above zero passes as it is, what is below does not pass. Its slope is easy to compute, and it does not flatten out on the right.</source>
        <translation>ReLU 最简单：零以上原样通过，零以下不让通过。它的斜率很好算，而且右边不会变平。</translation>
    </message>
    <message>
        <source>Sigmoid and tanh flatten out on both sides. ReLU, leaky ReLU and ELU let everything above zero through as it is, and differ below. Maxout weighs its inputs several times over and keeps the largest sum.</source>
        <translation>sigmoid 和 tanh 两边都变平。ReLU、leaky ReLU 和 ELU 让零以上的原样通过，零以下则各不相同。maxout 用几组权重分别加权，留下最大的那个和。</translation>
    </message>
    <message>
        <source>Sigmoid is not the only way to decide. The course knows six, and the lab shows each as a curve, with its slope below. Nothing that you do there changes your network.</source>
        <translation>sigmoid 不是做决定的唯一办法。课程里有六种，实验室把每一种画成曲线，下面是它的斜率。你在那里做什么都不会改变你的网络。</translation>
    </message>
    <message>
        <source>Silent below zero</source>
        <translation>零以下沉默</translation>
    </message>
    <message>
        <source>Squeezed on both sides</source>
        <translation>两边都被压平</translation>
    </message>
    <message>
        <source>Such a neuron is called dead. Leaky ReLU and ELU were made to prevent that: both keep a little slope on the left.</source>
        <translation>这样的神经元叫作死亡神经元。leaky ReLU 和 ELU 就是为防止它而造的：两者在左边都留了一点斜率。</translation>
    </message>
    <message>
        <source>Tanh is a sigmoid that goes from minus {one} to {one}. Far out both are flat: there the slope is nearly {nothing}, and a neuron that has almost no slope learns almost nothing.</source>
        <translation>tanh 是从负 {one} 到 {one} 的 sigmoid。离得远时两者都是平的：那里斜率几乎是 {nothing}，而几乎没有斜率的神经元几乎什么也学不到。</translation>
    </message>
    <message>
        <source>The curve goes from {nothing} to {one}, and zero is the very middle of it.</source>
        <translation>曲线从 {nothing} 到 {one}，零正好在中间。</translation>
    </message>
    <message>
        <source>The name of the function is a box with a list, beside the blue line. Begin at the top of the list.</source>
        <translation>函数的名字在蓝线旁边的下拉列表里。从列表最上面开始。</translation>
    </message>
    <message>
        <source>The number stands on the only line of the network.</source>
        <translation>这个数就在网络唯一的一条连线上。</translation>
    </message>
    <message>
        <source>The panel Activation is on the left below. The card tanh is in its upper line.</source>
        <translation>“激活函数”面板在左下方。tanh 的卡片在它的上面一排。</translation>
    </message>
    <message>
        <source>The price of silence</source>
        <translation>沉默的代价</translation>
    </message>
    <message>
        <source>The word lab stands at the top of the panel Activation, on the left below. Ctrl+Shift+A opens it too.</source>
        <translation>“实验室”三个字在左下方“激活函数”面板的顶部。按 Ctrl+Shift+A 也能打开。</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>拿不定主意</translation>
    </message>
    <message>
        <source>What does the sigmoid say when the sum is zero? Type the number.</source>
        <translation>和为零时，sigmoid 等于多少？输入这个数。</translation>
    </message>
    <message>
        <source>With a gentle curve, the two rows in the middle get nearly the same answer.</source>
        <translation>曲线平缓了，中间两行得到的答案就差不多。</translation>
    </message>
    <message>
        <source>written as it stands in books, the formula overflows for sums below about {overflow_edge}. This program computes it in a way that never does.</source>
        <translation>按书上的写法，和小于大约 {overflow_edge} 时公式会溢出。本程序用了一种绝不会溢出的算法。</translation>
    </message>
</context>
<context>
    <name>03-feedforward-by-hand</name>
    <message>
        <source>And its neighbour</source>
        <translation>还有它的邻居</translation>
    </message>
    <message>
        <source>Click h1 to open its card.</source>
        <translation>点击 h1，打开它的卡片。</translation>
    </message>
    <message>
        <source>Compare the weights that lead into h2, w3 and w4, with those of h1.</source>
        <translation>把通向 h2 的权重 w3 和 w4 同 h1 的权重比一比。</translation>
    </message>
    <message>
        <source>Feed one row through a whole network, and get every digit right.</source>
        <translation>让一行数据走过整个网络，每一位数字都算对。</translation>
    </message>
    <message>
        <source>Feedforward by hand</source>
        <translation>手算前向传播</translation>
    </message>
    <message>
        <source>First step: weigh and add. The first weight is {hand_w1} and meets {hand_x1}; the second is {hand_w2} and meets {hand_x2}; the bias adds nothing.</source>
        <translation>第一步：加权，求和。第一个权重 {hand_w1} 遇上 {hand_x1}；第二个权重 {hand_w2} 遇上 {hand_x2}；偏置什么也不加。</translation>
    </message>
    <message>
        <source>If the answer is too low for a row, the step makes it higher. A wrong guess costs nothing: read why, and try the next question.</source>
        <translation>如果某一行的答案太低，这一步就会让它变高。猜错没有任何代价：读一读原因，再试下一题。</translation>
    </message>
    <message>
        <source>It is the sigmoid of the sum. The card of h1 shows the formula with the numbers, and the circle shows the result.</source>
        <translation>它是这个和的 sigmoid。h1 的卡片上有代入数字的公式，圆圈里是结果。</translation>
    </message>
    <message>
        <source>It is the upper one of the two round neurons in the middle.</source>
        <translation>它是中间两个圆形神经元里上面的那个。</translation>
    </message>
    <message>
        <source>Less than h1</source>
        <translation>比 h1 小</translation>
    </message>
    <message>
        <source>Let it be explained</source>
        <translation>让它解释</translation>
    </message>
    <message>
        <source>More than h1</source>
        <translation>比 h1 大</translation>
    </message>
    <message>
        <source>Next is below the formula. Below it stands how many steps there are.</source>
        <translation>“下一步”在公式下面。再下面写着一共有多少步。</translation>
    </message>
    <message>
        <source>Nothing new happens in the last layer: weigh, add, activate. What comes out here is the answer of the whole network.</source>
        <translation>最后一层没有什么新东西：加权、求和、激活。从这里出来的就是整个网络的答案。</translation>
    </message>
    <message>
        <source>Now your own network</source>
        <translation>现在看你自己的网络</translation>
    </message>
    <message>
        <source>One neuron is left, o1. It is fed by the other two, as they are fed by the row. The program can show each of these steps with the numbers in the formula.</source>
        <translation>还剩一个神经元 o1。另外两个喂给它数据，正如这一行喂给它们。程序能把每一步都代入数字、写成公式给你看。</translation>
    </message>
    <message>
        <source>One row goes in</source>
        <translation>一行数据进去</translation>
    </message>
    <message>
        <source>Open the explanation: press explain this step, under the network.</source>
        <translation>打开解释：点按网络下方的“解释这一步”。</translation>
    </message>
    <message>
        <source>Press Next until the stage Forward is at its end.</source>
        <translation>一直按“下一步”，直到“前向”这个阶段结束。</translation>
    </message>
    <message>
        <source>Press predict a step, under the network, and foresee one step of training.</source>
        <translation>点按网络下方的“预测一步”，预见一步训练。</translation>
    </message>
    <message>
        <source>Second step: the activation. Put the sum into the sigmoid: one divided by one plus e to the minus z.</source>
        <translation>第二步：激活函数。把和放进 sigmoid：一除以（一加 e 的负 z 次方）。</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>一步一步来</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>The first steps are yours: h1 and h2. Then comes o1, where the answers of both are weighed by w5 and w6.</source>
        <translation>前面几步你做过了：h1 和 h2。接着是 o1，在那里两者的答案由 w5 和 w6 加权。</translation>
    </message>
    <message>
        <source>The last step of Forward shows it, and so does the circle o1.</source>
        <translation>“前向”的最后一步写着它，o1 的圆圈里也有。</translation>
    </message>
    <message>
        <source>The row Example is seen as {hand_x1} and {hand_x2}. Every neuron has the weights {hand_w1} and {hand_w2}, and no bias, so that the sums are easy.</source>
        <translation>Example 这一行在网络看来是 {hand_x1} 和 {hand_x2}。每个神经元的权重是 {hand_w1} 和 {hand_w2}，没有偏置，这样和很好算。</translation>
    </message>
    <message>
        <source>The same as h1</source>
        <translation>和 h1 一样</translation>
    </message>
    <message>
        <source>The sum of h1</source>
        <translation>h1 的和</translation>
    </message>
    <message>
        <source>The words stand below the diagram, beside the name of the row. Ctrl+E opens it too.</source>
        <translation>这几个字在网络图下面，行名旁边。按 Ctrl+E 也能打开。</translation>
    </message>
    <message>
        <source>This is a copy of your own table and network. Training will change its weights a little at every step. Can you say which way?</source>
        <translation>这是你自己的表格和网络的一份副本。训练每走一步，都会稍稍改变它的权重。你能说出往哪个方向吗？</translation>
    </message>
    <message>
        <source>To feed forward means to put a row in on the left and to work through the network until an answer comes out on the right. We do it once by hand.</source>
        <translation>前向传播，就是把一行数据从左边放进去，一路算过网络，直到右边出来答案。我们用手算一遍。</translation>
    </message>
    <message>
        <source>Type what h1 says, with at least two decimals.</source>
        <translation>输入 h1 的值，至少写两位小数。</translation>
    </message>
    <message>
        <source>Type what o1 says, with at least three decimals.</source>
        <translation>输入 o1 的值，至少写三位小数。</translation>
    </message>
    <message>
        <source>What h1 says</source>
        <translation>h1 说什么</translation>
    </message>
    <message>
        <source>What is the sum z of h1? Type it.</source>
        <translation>h1 的和 z 是多少？输入它。</translation>
    </message>
    <message>
        <source>With all its digits h1 says {feedforward_hidden}. Both hidden neurons see the same row.</source>
        <translation>写全所有位数，h1 是 {feedforward_hidden}。两个隐藏神经元看到的是同一行。</translation>
    </message>
    <message>
        <source>Without looking: what does h2 say?</source>
        <translation>先别看：h2 等于多少？</translation>
    </message>
    <message>
        <source>You got {feedforward_ones}, digit by digit the number of the course. A forward pass is nothing but that, however large the network is.</source>
        <translation>你得到了 {feedforward_ones}，每一位都和课程里的数一样。不管网络多大，前向传播都不过如此。</translation>
    </message>
    <message>
        <source>w1 times x1, plus w2 times x2, plus b1.</source>
        <translation>w1 乘 x1，加上 w2 乘 x2，再加上 b1。</translation>
    </message>
</context>
<context>
    <name>04-table-and-scaling</name>
    <message>
        <source>A z-score takes the mean away and divides by the spread. Then every column has the same size to the network, whether it was in pounds, in inches or in francs. That is what is usually called normalising.</source>
        <translation>z 分数减去均值，再除以标准差。这样不管原来是磅、英寸还是法郎，每一列在网络看来都一样大。通常说的标准化就是这个。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Choose Shift by in the box Scaling, under the table.</source>
        <translation>在表格下方的“缩放”框里选“平移”。</translation>
    </message>
    <message>
        <source>Choose Z-score in the box Scaling.</source>
        <translation>在“缩放”框里选“z 分数”。</translation>
    </message>
    <message>
        <source>Click h1 to open its card, and look at the sum z.</source>
        <translation>点击 h1 打开它的卡片，看看和 z。</translation>
    </message>
    <message>
        <source>Does scaling change what the table says of these people?</source>
        <translation>缩放会改变表格对这些人的描述吗？</translation>
    </message>
    <message>
        <source>Each small number can be turned back into the large one above it.</source>
        <translation>每个小字的数都能变回它上面的大数。</translation>
    </message>
    <message>
        <source>Here are four people, and the network sees their weight in pounds and their height in inches as they are. All are large numbers, and all are above zero.</source>
        <translation>这里有四个人，网络直接看到他们以磅计的体重和以英寸计的身高。全都是大数，而且全都大于零。</translation>
    </message>
    <message>
        <source>In an epoch training passes through the whole table once. Watch the loss in the toolbar: it tells how wrong the network is, and it hardly moves. If you train on, it settles at {raw_loss}, where the network says the same of everybody.</source>
        <translation>一轮训练把整个表格走一遍。看工具栏里的损失：它说明网络错得有多厉害，而它几乎不动。如果继续训练，它会停在 {raw_loss}，这时网络对谁都说一样的话。</translation>
    </message>
    <message>
        <source>It does not learn</source>
        <translation>它学不会</translation>
    </message>
    <message>
        <source>It is the upper one of the two round neurons in the middle.</source>
        <translation>它是中间两个圆形神经元里上面的那个。</translation>
    </message>
    <message>
        <source>It stands in the same list as Shift by.</source>
        <translation>它和“平移”在同一个列表里。</translation>
    </message>
    <message>
        <source>No, only where zero is and how long a unit is</source>
        <translation>不会，变的只是零点在哪里、一个单位有多长</translation>
    </message>
    <message>
        <source>On the curve of h1 every row lies far out, where the sigmoid is flat.</source>
        <translation>在 h1 的曲线上，每一行都落在很远的地方，那里 sigmoid 是平的。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E, five times.</source>
        <translation>按“走一轮”或 E 键，按五次。</translation>
    </message>
    <message>
        <source>Press Step epoch, until {asked} epochs are done.</source>
        <translation>按“走一轮”，直到走完 {asked} 轮。</translation>
    </message>
    <message>
        <source>Raw pounds</source>
        <translation>原始的磅数</translation>
    </message>
    <message>
        <source>Scaling is a change of units. It is kept with the network, so that your own weight and height are shifted in the same way when you ask about yourself.</source>
        <translation>缩放就是换单位。它和网络一起保存，所以当你问自己的情况时，你的体重和身高也会以同样的方式平移。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Subtract something from each column, so that its numbers lie around zero. The course takes {course_shift_weight} from weight and {course_shift_height} from height, and you can type shifts of your own beside the box.</source>
        <translation>从每一列减去一个数，让这一列的数落在零附近。课程从体重减去 {course_shift_weight}，从身高减去 {course_shift_height}；你也可以在框旁输入自己的平移量。</translation>
    </message>
    <message>
        <source>The box is below the table, on the left.</source>
        <translation>这个框在表格下面，靠左。</translation>
    </message>
    <message>
        <source>The button is in the toolbar, left of Run. The key E does the same.</source>
        <translation>这个按钮在工具栏里。按 E 键也一样。</translation>
    </message>
    <message>
        <source>The same start, the same steps, the same people. Only zero has moved, and suddenly every step counts.</source>
        <translation>同样的起点，同样的步子，同样的人。只是零点挪了位置，每一步忽然都有了用。</translation>
    </message>
    <message>
        <source>The small numbers in the table are what the network sees now.</source>
        <translation>表格里的小字就是网络现在看到的数。</translation>
    </message>
    <message>
        <source>The table and its scale</source>
        <translation>表格和它的尺度</translation>
    </message>
    <message>
        <source>To a like size</source>
        <translation>调成差不多的大小</translation>
    </message>
    <message>
        <source>Train {asked} epochs again, and watch the loss fall.</source>
        <translation>再训练 {asked} 轮，看着损失下降。</translation>
    </message>
    <message>
        <source>What scaling is not</source>
        <translation>缩放不是什么</translation>
    </message>
    <message>
        <source>Why raw pounds teach nothing, and what a shift does.</source>
        <translation>为什么原始的磅数什么也教不会，以及平移有什么用。</translation>
    </message>
    <message>
        <source>Yes, it removes something</source>
        <translation>会，它去掉了一些东西</translation>
    </message>
    <message>
        <source>a shift alone is not a full normalisation. The means are {mean_weight} and {mean_height}, and the columns keep their spreads, {spread_weight} and {spread_height}.</source>
        <translation>单单平移还不是完整的标准化。两列的均值是 {mean_weight} 和 {mean_height}，它们的离散程度也没有变：{spread_weight} 和 {spread_height}。</translation>
    </message>
    <message>
        <source>the course prints epoch zero after one pass is done. Here that pass counts as the first.</source>
        <translation>课程在走完一遍之后打印第零轮。在这里，那一遍算作第一轮。</translation>
    </message>
</context>
<context>
    <name>06-loss-and-gradient-descent</name>
    <message>
        <source>A landscape</source>
        <translation>一片地形</translation>
    </message>
    <message>
        <source>A network that says zero for everybody: what is its mean squared error? Type it.</source>
        <translation>一个对谁都说零的网络，均方误差是多少？输入它。</translation>
    </message>
    <message>
        <source>A step changes every weight against its gradient, by the learning rate times the slope. The rate of the course is {course_rate}. The steeper it is, the longer the step.</source>
        <translation>一步训练让每个权重逆着它的梯度移动，移动量是学习率乘以坡度。课程的学习率是 {course_rate}。坡越陡，步子越大。</translation>
    </message>
    <message>
        <source>Back at the rate of the course. No single step is clever, and nobody sees the map. Many small steps downhill are enough.</source>
        <translation>回到课程的学习率。没有哪一步特别聪明，也没有谁看得见地图。许多小小的下坡步就够了。</translation>
    </message>
    <message>
        <source>Before the first step the loss was {course_start_loss}. Watch how little of it goes. It would get there, but you would grow old.</source>
        <translation>第一步之前，损失是 {course_start_loss}。看它减少得多么少。它终究会到的，只是你都老了。</translation>
    </message>
    <message>
        <source>Downhill is the opposite of uphill.</source>
        <translation>下坡和上坡方向相反。</translation>
    </message>
    <message>
        <source>Far too large</source>
        <translation>大得太多</translation>
    </message>
    <message>
        <source>Far too small</source>
        <translation>小得太多</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>For two of the four people zero is right. For the other two it is wrong by one, and one squared is one. Take the mean of the four.</source>
        <translation>四个人里有两个，零是对的。另外两个错了一，一的平方还是一。求这四个数的平均。</translation>
    </message>
    <message>
        <source>How wrong is it, and which way is down?</source>
        <translation>它错得有多厉害，哪边是下坡？</translation>
    </message>
    <message>
        <source>How wrong, in one number</source>
        <translation>错多少，用一个数说</translation>
    </message>
    <message>
        <source>In the menu Train, choose Loss landscape.</source>
        <translation>在“训练”菜单里选“损失地形”。</translation>
    </message>
    <message>
        <source>It is a line in the menu Train. Ctrl+Shift+L opens it too.</source>
        <translation>它是“训练”菜单里的一项。按 Ctrl+Shift+L 也能打开。</translation>
    </message>
    <message>
        <source>Just right</source>
        <translation>刚刚好</translation>
    </message>
    <message>
        <source>Loss and gradient descent</source>
        <translation>损失与梯度下降</translation>
    </message>
    <message>
        <source>Next to nothing</source>
        <translation>几乎没动</translation>
    </message>
    <message>
        <source>Now set the learning rate to {asked}.</source>
        <translation>现在把学习率设为 {asked}。</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>Over the valley</source>
        <translation>跳过山谷</translation>
    </message>
    <message>
        <source>Press Run, and train until the loss is below {asked}.</source>
        <translation>按“运行”，训练到损失低于 {asked}。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E, five times.</source>
        <translation>按“走一轮”或 E 键，按五次。</translation>
    </message>
    <message>
        <source>Press Step epoch, or the key E.</source>
        <translation>按“走一轮”或 E 键。</translation>
    </message>
    <message>
        <source>Set the learning rate to {asked}.</source>
        <translation>把学习率设为 {asked}。</translation>
    </message>
    <message>
        <source>Suppose the curve rises to the right where you stand. Which way do you go to get down?</source>
        <translation>假设在你站的地方，曲线向右上升。要往下走，该往哪边？</translation>
    </message>
    <message>
        <source>Take how far off each answer is, square it, and take the mean over all rows. That is the mean squared error, the loss of this course. In the table, F counts as one and M as zero.</source>
        <translation>取每个答案偏离了多少，平方，再对所有行求平均。这就是均方误差，本课程的损失。表格里 F 算一，M 算零。</translation>
    </message>
    <message>
        <source>Take one step: press Step row.</source>
        <translation>走一步：按“走一行”。</translation>
    </message>
    <message>
        <source>The blue button in the toolbar; the key Space does the same. The slider Speed makes it faster.</source>
        <translation>工具栏里蓝色的按钮；按空格键也一样。“速度”滑块能让它更快。</translation>
    </message>
    <message>
        <source>The button is in the toolbar. The key S does the same.</source>
        <translation>这个按钮在工具栏里。按 S 键也一样。</translation>
    </message>
    <message>
        <source>The learning rate is yours to choose, and it is a choice that matters. With a tiny one every step is safe, and every step is next to nothing.</source>
        <translation>学习率由你来选，而且这个选择很要紧。学习率极小，每一步都安全，可每一步也几乎等于没走。</translation>
    </message>
    <message>
        <source>The loss depends on every weight and bias. Change one of them, and the loss goes up or down: seen over one weight it is a curve, over two it is a landscape with hills and valleys.</source>
        <translation>损失取决于每个权重和偏置。改动其中一个，损失就升或降：只看一个权重，它是一条曲线；看两个，它是一片有山有谷的地形。</translation>
    </message>
    <message>
        <source>The loss is higher than before training. Out here every neuron is at the flat end of its curve: there is no slope any more to lead back.</source>
        <translation>损失比训练前还高。在这里，每个神经元都处在曲线平坦的一端：再没有坡度带它回来。</translation>
    </message>
    <message>
        <source>The other end. With an enormous rate a step jumps over the valley and lands high up on the other side, or out on a plain.</source>
        <translation>另一个极端。学习率巨大时，一步就跳过山谷，落到对面高处，或者落到一片平原上。</translation>
    </message>
    <message>
        <source>Think of a game whose map lies in fog. You do not see the valley, you only feel the slope under your feet. That slope is the gradient.</source>
        <translation>想象一个地图被雾笼罩的游戏。你看不见山谷，只能感到脚下的坡度。这个坡度就是梯度。</translation>
    </message>
    <message>
        <source>To the left, to a smaller weight</source>
        <translation>向左，权重变小</translation>
    </message>
    <message>
        <source>To the right, to a greater weight</source>
        <translation>向右，权重变大</translation>
    </message>
    <message>
        <source>Train one epoch, until the loss is above {asked}.</source>
        <translation>训练一轮，让损失超过 {asked}。</translation>
    </message>
    <message>
        <source>Train {asked} epochs, and compare the loss.</source>
        <translation>训练 {asked} 轮，比较损失。</translation>
    </message>
    <message>
        <source>Training takes the rows in the order of the table, so nothing in it is left to chance after the start.</source>
        <translation>训练按表格的顺序一行行走，所以起点之后就没有任何随机了。</translation>
    </message>
    <message>
        <source>Type it into the field Learning rate in the toolbar, and press Enter.</source>
        <translation>在工具栏的“学习率”框里输入，再按 Enter。</translation>
    </message>
    <message>
        <source>nine parameters and the loss make ten dimensions, so nobody has ever seen all of it.</source>
        <translation>九个参数加上损失，一共十个维度，所以从来没有人见过它的全貌。</translation>
    </message>
    <message>
        <source>pictures of a loss often show the distances themselves. What counts here is their squares: twice as far off is four times as bad.</source>
        <translation>画损失的图常常画的是距离本身。这里算数的是距离的平方：偏离两倍，就坏四倍。</translation>
    </message>
    <message>
        <source>where the loss increases with the weight, the gradient is positive and the way down is to the left. Where it decreases, it is the other way round. One sentence of the course has the two exchanged.</source>
        <translation>损失随权重增大的地方，梯度为正，下坡在左边。损失随权重减小的地方正好相反。课程里有一句话把两者说反了。</translation>
    </message>
</context>
<context>
    <name>07-backpropagation</name>
    <message>
        <source>All derivatives are taken from the weights as they were before the step.</source>
        <translation>所有导数都用这一步之前的权重来算。</translation>
    </message>
    <message>
        <source>All weights are {one} here and all biases {nothing}, so that the numbers stay small. For Alice the network says {alice_says}. It should say {one}.</source>
        <translation>这里所有权重都是 {one}，所有偏置都是 {nothing}，好让数字小一些。对 Alice，网络说 {alice_says}。它应该说 {one}。</translation>
    </message>
    <message>
        <source>Along the chain</source>
        <translation>顺着链条</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>Backwards, for all of them</source>
        <translation>往回走，算出全部</translation>
    </message>
    <message>
        <source>Change w1 a little, and h1 changes a little; so does o1, and so does the loss. How much the loss changes for a little of w1 is its derivative. The chain rule splits it into factors, one for each link of that chain.</source>
        <translation>w1 变一点，h1 就变一点；o1 跟着变，损失也跟着变。w1 变一点时损失变多少，就是它的导数。链式法则把它拆成因子，链条的每一环一个。</translation>
    </message>
    <message>
        <source>Click w1 to open its card.</source>
        <translation>点击 w1，打开它的卡片。</translation>
    </message>
    <message>
        <source>Does more of that weight raise the answer? Then think whether the answer should go up or down. A wrong guess costs nothing.</source>
        <translation>这个权重变大，答案会升高吗？再想想答案应该升还是降。猜错没有任何代价。</translation>
    </message>
    <message>
        <source>Down, a little</source>
        <translation>变小一点</translation>
    </message>
    <message>
        <source>Each weight has its share in that mistake. But which share?</source>
        <translation>每个权重对这个错误都有一份责任。可是各有多少呢？</translation>
    </message>
    <message>
        <source>Far left, where it says nothing</source>
        <translation>很左边，它几乎是零的地方</translation>
    </message>
    <message>
        <source>Far right, where it says one</source>
        <translation>很右边，它几乎是一的地方</translation>
    </message>
    <message>
        <source>How the loss changes with the answer; how the answer changes with h1; how h1 changes with w1. Three factors, and the derivative is their product.</source>
        <translation>损失怎样随答案变；答案怎样随 h1 变；h1 怎样随 w1 变。三个因子，导数就是它们的乘积。</translation>
    </message>
    <message>
        <source>In Explain, choose the stage Backward for w1, and go on to its end.</source>
        <translation>在“解释”里为 w1 选“反向”阶段，一直走到它的末尾。</translation>
    </message>
    <message>
        <source>In Explain, choose the stage Loss, and go on to its end.</source>
        <translation>在“解释”里选“损失”阶段，一直走到它的末尾。</translation>
    </message>
    <message>
        <source>In the middle, where it is steepest</source>
        <translation>中间，它最陡的地方</translation>
    </message>
    <message>
        <source>In your own network</source>
        <translation>在你自己的网络里</translation>
    </message>
    <message>
        <source>It is the label on the line from x1 to h1.</source>
        <translation>它是从 x1 到 h1 那条连线上的标签。</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Minus two times the difference between what should be said and what is: type it, with two decimals.</source>
        <translation>负二乘以（应该说的减去实际说的）：输入它，写两位小数。</translation>
    </message>
    <message>
        <source>More of w1 would raise the loss.</source>
        <translation>w1 再大，损失会升高。</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>相乘</translation>
    </message>
    <message>
        <source>Multiply the three factors, and you have it. The check beside it wiggles w1 for real and compares.</source>
        <translation>把三个因子乘起来，就得到了。旁边的核对真的去晃动 w1，再作比较。</translation>
    </message>
    <message>
        <source>Nobody works out each chain by itself. The factors near the output belong to all weights before it, so they are computed once and carried back. Hence the name.</source>
        <translation>没有人会一条一条地单独算。靠近输出的因子属于它前面的所有权重，所以只算一次，再往回带。名字就是这么来的。</translation>
    </message>
    <message>
        <source>One row, one mistake</source>
        <translation>一行，一个错误</translation>
    </message>
    <message>
        <source>Open the card of h1: the dashed curve is the slope.</source>
        <translation>打开 h1 的卡片：虚线就是斜率。</translation>
    </message>
    <message>
        <source>Press Step row: all derivatives at once, and all weights move.</source>
        <translation>按“走一行”：一次算出所有导数，所有权重一起移动。</translation>
    </message>
    <message>
        <source>Press predict a step, under the network, and foresee one step.</source>
        <translation>点按网络下方的“预测一步”，预见一步训练。</translation>
    </message>
    <message>
        <source>The button is in the toolbar. The key S does the same.</source>
        <translation>这个按钮在工具栏里。按 S 键也一样。</translation>
    </message>
    <message>
        <source>The chain rule in three factors, with the numbers of one row.</source>
        <translation>用一行数据的数字，看链式法则的三个因子。</translation>
    </message>
    <message>
        <source>The derivative is {alice_slope}. Which way will w1 go?</source>
        <translation>导数是 {alice_slope}。w1 会往哪边走？</translation>
    </message>
    <message>
        <source>The difference is one minus the number in o1. The answer is below zero.</source>
        <translation>差是一减去 o1 里的数。答案小于零。</translation>
    </message>
    <message>
        <source>The first factor</source>
        <translation>第一个因子</translation>
    </message>
    <message>
        <source>The last step of the stage Backward shows it.</source>
        <translation>“反向”阶段的最后一步写着它。</translation>
    </message>
    <message>
        <source>The loss is the square of the difference. The derivative of a square is two times what is squared, and the minus comes from the answer, which is subtracted.</source>
        <translation>损失是差的平方。平方的导数是被平方的量乘以二，而负号来自被减去的答案。</translation>
    </message>
    <message>
        <source>The slope of the sigmoid</source>
        <translation>sigmoid 的斜率</translation>
    </message>
    <message>
        <source>The stages are the four buttons at the top of the panel, and the weight is chosen beside them.</source>
        <translation>各阶段是面板顶部的四个按钮，权重在它们旁边选。</translation>
    </message>
    <message>
        <source>The stages are the four buttons at the top of the panel. Next leads on.</source>
        <translation>各阶段是面板顶部的四个按钮。“下一步”带你往前走。</translation>
    </message>
    <message>
        <source>The two other factors both pass through a sigmoid, and its slope is easy to remember: what it says, times one minus what it says. For h1 that is {alice_slope_h1}.</source>
        <translation>另外两个因子都要经过一个 sigmoid，它的斜率很好记：它的值，乘以（一减它的值）。对 h1 来说是 {alice_slope_h1}。</translation>
    </message>
    <message>
        <source>The update is the learning rate times the derivative, subtracted. A derivative above zero means that more of this weight makes things worse.</source>
        <translation>更新就是减去学习率乘以导数。导数大于零，说明这个权重再大就更糟。</translation>
    </message>
    <message>
        <source>This is a copy of your own table and network. What you know now is enough to tell which way a weight will go, before it goes.</source>
        <translation>这是你自己的表格和网络的一份副本。凭你现在知道的，足以在权重移动之前说出它往哪边走。</translation>
    </message>
    <message>
        <source>Type the derivative of the loss with respect to w1, with at least four decimals.</source>
        <translation>输入损失对 w1 的导数，至少写四位小数。</translation>
    </message>
    <message>
        <source>Up, a little</source>
        <translation>变大一点</translation>
    </message>
    <message>
        <source>Where does a sigmoid pass most of the derivative on?</source>
        <translation>sigmoid 在哪里把导数传过去得最多？</translation>
    </message>
    <message>
        <source>Which way?</source>
        <translation>往哪边？</translation>
    </message>
    <message>
        <source>Wiggle one weight</source>
        <translation>晃动一个权重</translation>
    </message>
    <message>
        <source>the first formula of the course for this forgets the square over the difference. Its numbers are right.</source>
        <translation>课程里关于这一点的第一个公式漏写了差的平方。它的数字是对的。</translation>
    </message>
</context>
</TS>
